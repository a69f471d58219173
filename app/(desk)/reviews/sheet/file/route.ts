import { attachment, fileName } from "@/lib/document/file-name";
import { route } from "@/lib/page";
import { scoreSheetFile } from "@/lib/review/score-sheet-write";
import { sheetFor } from "@/lib/review/score-sheet.queries";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A person's sheet of scores to fill in away from the network: ?call=ID&stage=INDEX. */
export const GET = route("sheetFile", async (ctx, _param, request) => {
  const asked = new URL(request.url).searchParams;
  const sheet = sheetFor(ctx, asked.get("call") ?? "", Number(asked.get("stage") ?? "0"));
  const name = fileName(sheet.callName, `评分表_${sheet.stageLabel}_${sheet.personName}`, true, "xlsx");
  return new Response(new Uint8Array(scoreSheetFile(sheet)), {
    headers: { "content-type": TYPE, "content-disposition": attachment(name), "cache-control": "private, no-store", "x-content-type-options": "nosniff" },
  });
});
