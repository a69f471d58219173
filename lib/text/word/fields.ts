import { symbolOf } from "./symbols";

/** A field being read: its instruction is not text, its result is. */
type Field = { instruction: string; inResult: boolean; tick: string };

/** Fields (HYPERLINK, PAGE, TOC, EQ, …) of one story, which open and close across its runs and paragraphs. */
export type Fields = {
  /** Whether text here belongs to an instruction. */
  hidden: () => boolean;
  /** `tick` is the box of a field that is one to be ticked, else "". */
  begin: (tick: string) => void;
  instruct: (text: string) => void;
  separate: () => void;
  /** What a field prints besides its result, "" for nothing. */
  end: () => string;
};

/** Follows fields through a story. Where `balanced` is false, one never ends, and nothing is hidden for its sake. */
export function followFields(balanced: boolean): Fields {
  const open: Field[] = [];
  return {
    hidden: () => balanced && open.some(({ inResult }) => !inResult),
    begin: (tick) => { open.push({ instruction: "", inResult: false, tick }); },
    instruct: (text) => { const field = open.at(-1); if (field && !field.inResult) field.instruction += text; },
    separate: () => { const field = open.at(-1); if (field) field.inResult = true; },
    end: () => {
      const field = open.pop();
      return field ? field.tick || (field.inResult ? "" : printed(field.instruction)) : "";
    },
  };
}

/** What Word draws of an instruction itself: a character in a circle (EQ \o), a sign (SYMBOL). */
export function printed(instruction: string): string {
  const circle = /^\s*EQ\s+\\o\s*(?:\\a[clr]\s*)?\([^,，;]*[,，;]\s*([^)]*)\)/iu.exec(instruction)?.[1]?.trim();
  if (circle !== undefined) return circled(circle);
  const sign = /^\s*SYMBOL\s+(0x[\da-f]+|\d+)/iu.exec(instruction)?.[1];
  return sign === undefined ? "" : (symbolOf(Number(sign) < 256 ? 0xf000 + Number(sign) : Number(sign)) ?? "");
}

function circled(text: string): string {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : text;
}
