import type { Db } from "@/db/open";
import { invalid } from "@/lib/errors";
import { acknowledgedMarks } from "./queries";
import { openMarks } from "./secrecy";

/** This system has no clearance: texts (by the key of their box) with a mark of secrecy are not stored until somebody has said that it is none. Throws invalid. */
export function refuseSecrets(db: Db, materialId: string, texts: Readonly<Record<string, string>>): void {
  const marked = Object.entries(texts).flatMap(([key, text]) => openMarks(text, []).map(({ quote }) => ({ key, quote })));
  if (marked.length === 0) return;
  const acknowledged = acknowledgedMarks(db, materialId);
  const open = marked.find(({ quote }) => !acknowledged.includes(quote));
  if (open) throw invalid({ [open.key]: { code: "secrecy", quote: open.quote } });
}
