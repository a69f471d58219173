import { filingForm } from "@/lib/call/queries";
import { blankForm } from "@/lib/document/blank";
import { toDocx } from "@/lib/document/docx";
import { fileName } from "@/lib/document/file-name";
import { fileResponse } from "@/lib/document/file-response";
import { route } from "@/lib/page";

export const GET = route("blankForm", async (ctx, param) => {
  const { name, form } = filingForm(ctx, param("id"));
  return fileResponse(await toDocx(blankForm(form, name)), "docx", fileName(null, `${name}空白样表`, true, "docx"));
});
