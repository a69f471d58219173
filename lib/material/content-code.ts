import { checkCode } from "@/lib/document/check-code";

/** What a material says: the text, facts, figures and self-scores (as typed) that the check code stands for. */
type Content = { parts: Readonly<Record<string, string>>; fields: Readonly<Record<string, string>>; figures: Readonly<Record<string, { previous: string; current: string }>>; selfScores?: Readonly<Record<string, string>> };

const sorted = (values: Readonly<Record<string, unknown>>) => Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
const pairs = (figures: Content["figures"]) => sorted(figures).map(([key]) => [key, figures[key]?.previous, figures[key]?.current]);
/** Self-scores count as they are read: ８。5 is 8.5, and an empty box is none. Without any nothing is added, so that older codes stay. */
function ownScores(typed: Content["selfScores"] = {}): unknown[] {
  const plain = sorted(typed).map(([key]) => [key, (typed[key] ?? "").normalize("NFKC").trim().replace("。", ".")]).filter(([, score]) => score !== "");
  return plain.length === 0 ? [] : [plain];
}

/**
 * The check code of what a material says now, and of a revision frozen from it: the same words, the same code,
 * whenever they are printed. So a scan sealed before the submit still belongs to the revision that it became.
 */
export const contentCode = ({ parts, fields, figures, selfScores }: Content) =>
  checkCode(JSON.stringify([sorted(parts), sorted(fields), pairs(figures), ...ownScores(selfScores)]));
