import { attachment } from "@/lib/document/file-name";
import { readKept } from "@/lib/evidence/store";
import { route } from "@/lib/page";
import { paperScan } from "@/lib/review/paper-sheet.queries";

/** The scan of a paper that was keyed in: ?material=ID&person=ID; an attachment that no browser runs. */
export const GET = route("paperScan", async (ctx, _param, request) => {
  const asked = new URL(request.url).searchParams;
  const { hash, kind, name } = paperScan(ctx, asked.get("material") ?? "", asked.get("person") ?? "");
  const bytes = await readKept(hash);
  if (bytes === null) throw new Error(`The scan ${hash} is gone from the data folder.`);
  const [type, ending] = kind === "pdf" ? ["application/pdf", "pdf"] : ["image/jpeg", "jpg"];
  return new Response(bytes, {
    headers: {
      "content-type": type, "content-disposition": attachment(`${name}.${ending}`), "cache-control": "private, no-store",
      "x-content-type-options": "nosniff", "content-security-policy": "sandbox; default-src 'none'", "cross-origin-resource-policy": "same-origin",
    },
  });
});
