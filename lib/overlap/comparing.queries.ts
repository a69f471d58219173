import type { Db } from "@/db/open";
import { comparable, compare, shareOf, type Comparable, type Run } from "./compare";
import type { KeptRun, SourceKind } from "./kinds";
import { hitsOf } from "./hits.queries";
import { maskTexts, readPhrases } from "./mask";
import { keptRun } from "./parts";
import { printsOf, Sought } from "./prints";
import { readWindows } from "./windows";
import { FORMULAS } from "./recipe";
import { strongest, targetOf } from "./strongest";
import { indexedTexts, kindOf, revisionText, type OwnedText } from "./texts.queries";

/** Sources that are told of a revision. */
export const MOST_SOURCES = 20;

/** What a revision shares with one source; shares in hundredths of a percent. */
export type FoundSource = { kind: SourceKind; sourceRevisionId: string | null; referenceId: string | null; share: number; sourceShare: number; runs: KeptRun[] };
/** All that is found of a revision, and how many texts it was compared with. */
export type Found = { sources: FoundSource[]; texts: number };

const bare = ({ parts }: OwnedText) => parts.map(({ text }) => text);
const masked = (own: OwnedText) => maskTexts(bare(own), readPhrases(own.names));

/** The fingerprints of a text as they are kept in the index. */
export const ownPrints = (own: OwnedText) => printsOf(masked(own), FORMULAS);

const hundredths = (text: Comparable, runs: readonly Run[], side: "a" | "b") => Math.round(10_000 * shareOf(text, runs.flatMap((run) => (run.formula ? [] : [run[side]]))));

/** Both texts with the names of both masked: a name that was left standing from the one in the other breaks no run. `plain`: the text with its own names masked. */
function found(own: OwnedText, plain: Comparable, source: OwnedText): FoundSource {
  const names = readPhrases([...own.names, ...source.names]);
  const left = source.names.some((name) => !own.names.includes(name) && own.parts.some(({ text }) => text.includes(name)));
  const [a, b] = [left ? comparable(bare(own), names, FORMULAS) : plain, comparable(bare(source), names, FORMULAS)];
  const runs = compare(a, b);
  const { revisionId: sourceRevisionId, referenceId } = source;
  return {
    kind: kindOf(source, own.unitId), sourceRevisionId, referenceId, share: hundredths(a, runs, "a"), sourceShare: hundredths(b, runs, "b"),
    runs: runs.map((run) => keptRun(own.parts, source.parts, run)),
  };
}

/** Compare a revision with every text of the index: the strongest sources with their runs. Null where there is no such revision. */
export function compareRevision(db: Db, revisionId: string, most = MOST_SOURCES): Found | null {
  const own = revisionText(db, revisionId);
  if (!own || own.materialId === null) return null;
  const target = masked(own);
  const { hits, texts } = hitsOf(db, new Sought(target, FORMULAS), own.materialId);
  const load = (ids: readonly number[]) => indexedTexts(db, ids).map((source) => ({ source, windows: readWindows(masked(source)) }));
  const plain = comparable(bare(own), readPhrases(own.names), FORMULAS);
  const sources = strongest(targetOf(target, FORMULAS), hits, load, most).map(({ source }) => found(own, plain, source));
  return { sources: sources.filter(({ runs }) => runs.some(({ formula }) => !formula)), texts };
}
