import { fileName } from "@/lib/document/file-name";
import { fileResponse } from "@/lib/document/file-response";
import { documentModel } from "@/lib/document/model";
import { recordExport } from "@/lib/document/mutations";
import { JobStopped } from "@/lib/jobs/kinds";
import { runJob } from "@/lib/jobs/run";
import { route } from "@/lib/page";
import { packFor } from "@/lib/review/score-sheet-pack.queries";

/** All materials of a call that wait for this person, as one PDF with a bookmark for each: ?call=ID. */
export const GET = route("sheetPack", async (ctx, _param, request) => {
  const { callName, documents } = packFor(ctx, new URL(request.url).searchParams.get("call") ?? "");
  try {
    const file = await runJob("typesetBound", { title: callName, models: documents.map(({ source }) => documentModel(source)) });
    for (const { material, frozen, final } of documents) recordExport(ctx, material.id, { revision: frozen.id, final, format: "pdf" });
    return fileResponse(file, "pdf", fileName(callName, "评审材料包", true, "pdf"));
  } catch (error) {
    if (!(error instanceof JobStopped)) throw error;
    console.error(error.message);
    return new Response(null, { status: 303, headers: { location: "/reviews/sheet?stopped=pack" } });
  }
});
