import { documentAnswer } from "@/lib/document/answer";
import { JobStopped } from "@/lib/jobs/kinds";
import { runJob } from "@/lib/jobs/run";
import { route } from "@/lib/page";

/** Where the typesetter ran over its bounds, the document's page says so. */
export const GET = route("pdf", async (ctx, param) => {
  const id = param("id");
  try {
    return await documentAnswer(ctx, id, "pdf", (model) => runJob("typeset", model));
  } catch (error) {
    if (!(error instanceof JobStopped)) throw error;
    console.error(error.message);
    return new Response(null, { status: 303, headers: { location: `/materials/${encodeURIComponent(id)}/document?stopped=pdf` } });
  }
});
