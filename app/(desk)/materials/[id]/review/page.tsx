import { redirect } from "next/navigation";
import { RevisionEvidence } from "@/components/evidence/revision-evidence";
import { titledBy } from "@/components/frame/page-title";
import { StateMark } from "@/components/material/state-mark";
import { Facts } from "@/components/review/facts";
import { FreshWorkspace } from "@/components/review/fresh-workspace";
import { QueueMark } from "@/components/review/queue-mark";
import { findFor } from "@/lib/material/subject.queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { readFilter } from "@/lib/review/queue";
import { workspaceData } from "@/lib/review/workspace-data";
import { workspacePage } from "@/lib/review/workspace.queries";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titledBy((ctx, { id = "" }, { review }) => `${findFor(ctx, id, "material.read").unit.name} · ${review.title}`);

export default page("review", async (ctx, { param, search }) => {
  const filter = readFilter(search);
  const shown = workspacePage(ctx, param("id"), filter);
  if (shown.reader.side === "unit") redirect(`/materials/${shown.material.id}`);
  const words = wordsOf((await preferences()).locale);
  const data = workspaceData(shown, filter, ctx.now);
  const { state } = shown.material;
  const status = shown.status ?? (state === "returned" ? "returned" : data.sent && state === "submitted" ? "done" : null);
  const mark = status ? <QueueMark status={status} words={words} /> : <StateMark state={state} words={words} />;
  const { parts, figures, fields } = shown.call.form;
  const evidence = <RevisionEvidence materialId={shown.material.id} form={{ parts, figures, fields }} filed={shown.accompanying} twins={shown.twins} />;
  return (
    <FreshWorkspace findings={shown.findings} key={`${data.revisionId} ${data.version} ${data.sent?.submittedAt ?? ""}`} data={data} mark={mark}
      facts={<><Facts form={shown.call.form} values={shown.frozen} words={words} />{shown.made && <p className="mt-6 border-y border-line py-2 text-meta"><b className="mr-3">{words.review.visit.made}</b>{shown.made.onDate}　{shown.made.team}</p>}{evidence}</>} />
  );
});
