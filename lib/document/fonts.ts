import { coverageOf, renamed } from "./font-file";
import { fontsIn, officeFolder, openFont, systemFonts, withFile, type Font } from "./font-folders";
import { bestFor, isOwn, ROLES, spareRank, type ChineseRole } from "./font-roles";

const CHINESE = ROLES.filter((role): role is ChineseRole => role !== "latin");

/** Figures and Latin letters, set in the Latin font; the page's template says the same. */
const LATIN = /[ -~¡-¶¸-ÖØ-ɏ]/u;

/** Comes with the typesetter itself, for a computer that has nothing like Times New Roman. */
const BUILT_IN_LATIN = "libertinus serif";

/** Where no font of a role is to be had. */
const LAST: Record<ChineseRole, () => Font> = {
  title: () => openFont("title"),
  fang: () => openFont("serif"),
  kai: () => openFont("kai"),
  hei: () => openFont("sans"),
  song: () => openFont("serif"),
};

const keyOf = ({ file, index }: Font) => `${file}#${index}`;
const coverages = new Map<string, Set<number>>();

function covers(font: Font, char: string): boolean {
  const key = keyOf(font);
  const known = coverages.get(key) ?? withFile(font.file, (read) => coverageOf(read, font));
  coverages.set(key, known);
  return known.has(char.codePointAt(0) ?? 0);
}

/** The office's own fonts are looked at anew each time: one put there counts at once. */
function fontOf(role: ChineseRole, office: readonly Font[]): Font {
  return bestFor(role, office) ?? bestFor(role, systemFonts()) ?? LAST[role]();
}

/** Fonts that are asked, in turn, for a character that a role's own lacks. */
function* spares(role: ChineseRole, office: readonly Font[]): Generator<Font> {
  yield openFont(role === "hei" ? "sans" : "serif");
  yield* office;
  yield* systemFonts().toSorted((a, b) => spareRank(a) - spareRank(b));
}

function chainOf(role: ChineseRole, chars: ReadonlySet<string>, office: readonly Font[]): { chain: Font[]; missing: string[] } {
  const own = fontOf(role, office);
  const chain = [own];
  let missing = [...chars].filter((char) => !covers(own, char));
  if (missing.length === 0) return { chain, missing };
  for (const spare of spares(role, office)) {
    const left = missing.filter((char) => !covers(spare, char));
    if (left.length < missing.length) chain.push(spare);
    missing = left;
    if (missing.length === 0) break;
  }
  return { chain, missing };
}

/** The fonts a text is set in; `latin` is null where the built-in one is taken. */
export type Chains = { latin: Font | null; chinese: Record<ChineseRole, Font[]>; missing: string[] };

/**
 * The fewest fonts that hold all characters of a document, given as one text a role. `missing` are the
 * characters that no font on this computer has.
 */
export function chainsFor(texts: Readonly<Record<ChineseRole, string>>): Chains {
  const office = fontsIn(officeFolder()).fonts;
  const latin = bestFor("latin", office) ?? bestFor("latin", systemFonts());
  const missing = new Set<string>();
  const chains = CHINESE.map((role): [ChineseRole, Font[]] => {
    const chars = new Set(Array.from(texts[role]).filter((char) => !(latin && LATIN.test(char) && covers(latin, char))));
    const found = chainOf(role, chars, office);
    for (const char of found.missing) missing.add(char);
    return [role, found.chain];
  });
  return { latin, chinese: Object.fromEntries(chains) as Record<ChineseRole, Font[]>, missing: [...missing] };
}

/** The same fonts under family names that are only theirs, and their files' bytes by name, each once. */
export function namedFonts({ latin, chinese }: Chains): { families: Record<ChineseRole, string[]> & { latin: string }; load: Map<string, () => Uint8Array> } {
  const names = new Map<string, string>();
  const load = new Map<string, () => Uint8Array>();
  const nameOf = (font: Font) => {
    const key = keyOf(font);
    const name = names.get(key) ?? `exemplar ${key.toLowerCase()}`;
    names.set(key, name);
    load.set(name, () => withFile(font.file, (read) => renamed(read, font, name)));
    return name;
  };
  const families = Object.fromEntries(CHINESE.map((role) => [role, chinese[role].map(nameOf)])) as Record<ChineseRole, string[]>;
  return { families: { ...families, latin: latin ? nameOf(latin) : BUILT_IN_LATIN }, load };
}

type NamedRole = Exclude<ChineseRole, "song">;

/** The font that a role is set in here; `own` where it is the one that official print names. */
export type FontInUse = { role: NamedRole; name: string; own: boolean };

/** A name that people know: Chinese where the font has one. */
const shownName = ({ names }: Font) => names.find((name) => /\p{Script=Han}/u.test(name)) ?? names.find((name) => name.includes(" ")) ?? names[0] ?? "";

/** What printed documents are set in on this computer, and files of the office's folder that are no fonts. */
export function fontsInUse(): { fonts: FontInUse[]; unreadable: string[] } {
  const { fonts: office, unreadable } = fontsIn(officeFolder());
  const fonts = CHINESE.filter((role): role is NamedRole => role !== "song").map((role) => {
    const font = fontOf(role, office);
    return { role, name: shownName(font), own: isOwn(role, font.names) };
  });
  return { fonts, unreadable };
}
