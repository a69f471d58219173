import type { Form } from "@/lib/call/form";
import { blocking, type Dismissal } from "@/lib/check/dismissal";
import type { Kind } from "@/lib/check/kinds";
import type { Problem } from "@/lib/errors";
import { isOfText } from "@/lib/evidence/seal";
import { problemsOf, type Values } from "./completeness";
import { contentCode } from "./content-code";
import { deliberationProblems, type Deliberation } from "./deliberation";

type Written = Values & {
  evidence: readonly { id: string; purpose: "proof" | "seal"; caption: string; checkCode: string | null }[];
  deliberation: Deliberation; selfScores?: Readonly<Record<string, string>>; carried: Readonly<Record<string, string>>;
};
/** A comment that requires a change (必须修改) and is not answered; `number` as the unit reads it. */
export type OpenComment = { id: string; number: number };
type Found = { kind: Kind; part: string | null; quote: string; dismissal: Dismissal | null };

const QUOTE = 20;
const prefixed = (head: string, found: Partial<Record<string, Problem>>) => Object.entries(found).flatMap(([key, problem]): [string, Problem][] => (problem ? [[`${head}.${key}`, problem]] : []));

/**
 * Everything that stands in the way of a submit, by path: what is missing or of the wrong shape (problemsOf), what
 * was carried over and not looked at ("carried.KEY"), evidence without a caption or a seal of another text
 * ("evidence.ID"), the unit's meeting ("deliberation.KEY"), findings the call blocks on ("findings.N"), comments of
 * a return that must be answered ("comment.ID"). `today` as 2026-03-01; `findings` as the check answers them.
 */
export function obstaclesOf(form: Form, written: Written, today: string, findings: readonly Found[] = [], open: readonly OpenComment[] = []): Record<string, Problem> {
  const code = contentCode(written);
  const evidence = written.evidence.flatMap((file): [string, Problem][] => {
    if (file.purpose === "seal") return isOfText(file, code) ? [] : [[`evidence.${file.id}`, { code: "seal_other" }]];
    return file.caption.trim() === "" ? [[`evidence.${file.id}`, { code: "caption_missing" }]] : [];
  });
  const carried = Object.entries(written.carried).map(([key]): [string, Problem] => [`carried.${key}`, { code: "carried" }]);
  const asked = open.map(({ id, number }): [string, Problem] => [`comment.${id}`, { code: "comment_open", number }]);
  const stopping = blocking(findings, form.blocking).map(({ kind, part, quote }, index): [string, Problem] => [`findings.${index}`, { code: "finding", kind, part: part ?? "", quote: Array.from(quote).slice(0, QUOTE).join("") }]);
  return {
    ...problemsOf(form, written),
    ...Object.fromEntries([...carried, ...evidence, ...(form.deliberation ? prefixed("deliberation", deliberationProblems(written.deliberation, today)) : []), ...stopping, ...asked]),
  };
}
