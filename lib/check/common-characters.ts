/** GB/T 2312-1980: its first plane, the 3,755 characters in common use, and all 6,763 of it. */
type Characters = { common: ReadonlySet<string>; simplified: ReadonlySet<string> };

let read: Characters | null = null;

/** The characters of GB/T 2312, read once from the decoder every browser and Node have. */
export function commonCharacters(): Characters {
  read ??= { common: new Set(rows(16, 55)), simplified: new Set(rows(16, 87)) };
  return read;
}

/** Rows (区) of the standard; a row has 94 places, the last of row 55 are empty. */
function rows(from: number, to: number): string[] {
  const bytes = Array.from({ length: to - from + 1 }, (_, row) => Array.from({ length: 94 }, (_, place) => [0xa0 + from + row, 0xa1 + place])).flat(2);
  return Array.from(new TextDecoder("gb18030").decode(Uint8Array.from(bytes))).filter((character) => /\p{Script=Han}/u.test(character));
}
