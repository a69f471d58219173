import { aboutOf, dismissalsOf } from "@/lib/check/queries";
import { draftPage } from "@/lib/material/queries";
import { route } from "@/lib/page";

/** What the check beside the text must know besides the text itself; asked for once by its worker. */
export const GET = route("checkAbout", async (ctx, param) => {
  const shown = draftPage(ctx, param("id"));
  const { draft, call: { form } } = shown;
  return Response.json({ form: { parts: form.parts, blocking: form.blocking ?? [] }, parts: draft.parts, about: aboutOf(ctx.db, shown, draft), dismissals: dismissalsOf(ctx.db, shown.material.id) }, { headers: { "cache-control": "private, no-store" } });
});
