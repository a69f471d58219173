import { documentModel } from "@/lib/document/model";
import { toDocx } from "@/lib/document/docx";
import { fileName } from "@/lib/document/file-name";
import { fileResponse } from "@/lib/document/file-response";
import { draftSource } from "@/lib/document/source";
import { JobStopped } from "@/lib/jobs/kinds";
import { runJob } from "@/lib/jobs/run";
import { draftPage } from "@/lib/material/queries";
import { route } from "@/lib/page";

/** The draft to be printed and sealed, with the check code that the sealed scan is known by; ?as=docx for Word. */
export const GET = route("sealSheet", async (ctx, param, request) => {
  const id = param("id");
  const shown = draftPage(ctx, id);
  const model = documentModel(draftSource(shown, shown.draft));
  const format = new URL(request.url).searchParams.get("as") === "docx" ? "docx" : "pdf";
  try {
    const file = format === "docx" ? await toDocx(model) : await runJob("typeset", model);
    return fileResponse(file, format, fileName(shown.material.number, shown.unit.name, false, format));
  } catch (error) {
    if (!(error instanceof JobStopped)) throw error;
    console.error(error.message);
    return new Response(null, { status: 303, headers: { location: `/materials/${encodeURIComponent(id)}/sign-off?stopped=pdf` } });
  }
});
