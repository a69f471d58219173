import { checkCode } from "@/lib/document/check-code";

/** What a material says: the text, facts and figures that the check code stands for. */
type Content = { parts: Readonly<Record<string, string>>; fields: Readonly<Record<string, string>>; figures: Readonly<Record<string, { previous: string; current: string }>> };

const sorted = (values: Readonly<Record<string, unknown>>) => Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
const pairs = (figures: Content["figures"]) => sorted(figures).map(([key]) => [key, figures[key]?.previous, figures[key]?.current]);

/**
 * The check code of what a material says now, and of a revision frozen from it: the same words, the same code,
 * whenever they are printed. So a scan sealed before the submit still belongs to the revision that it became.
 */
export const contentCode = ({ parts, fields, figures }: Content) => checkCode(JSON.stringify([sorted(parts), sorted(fields), pairs(figures)]));
