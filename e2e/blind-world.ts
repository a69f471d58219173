import path from "node:path";
import { newId } from "@/db/schema/columns";
import { keepIn } from "@/lib/evidence/keep";
import { addEvidence, noteUpload } from "@/lib/evidence/mutations";
import { saveFields } from "@/lib/material/mutations";
import { draftOf } from "@/lib/material/values.queries";
import { judge, press, write } from "@/lib/testing/deeds";
import { DECIDE, SCORE, SCREEN } from "@/lib/testing/form";
import { openCounty } from "./county";

export const BLIND = { scorer: "qiushang-reviewer", screener: "gantang-reviewer", organiser: "min-organiser", filler: "fei-filler" } as const;
export const TELLING = { village: "翡翠湾村", core: "翡翠湾", township: "墨坞镇", short: "墨坞", phone: "0555-7130246", filler: "费满仓", file: "翡翠湾台账" } as const;
export const TEXT = `一是院坝夜谈，${TELLING.village}每月初八把凳子搬到樟树下，谁家有事当场说。\n二是田埂调解，${TELLING.township}的干部${TELLING.filler}到场，去年办结十九件。${TELLING.core}的老人都来听。`;

const PDF = "%PDF-1.4\n1 0 obj<</Title(翡翠湾台账)>>endobj\ntrailer<</Info 1 0 R>>\n%%EOF";

/** A county call whose scorer judges blind; the material of one village, which names itself wherever it can, waits for them. */
export function addBlind(): { callId: string; id: string; evidenceId: string; number: string } {
  const { db, unit, person, as, call, written, close } = openCounty();
  const county = unit("隐溪县", "county");
  const township = unit(TELLING.township, "township", county);
  const village = unit(TELLING.village, "grassroots", township);
  person(BLIND.scorer, "丘尚平", county, "reviewer");
  person(BLIND.organiser, "闵德昌", county, "organiser");
  person(BLIND.screener, "甘棠", township, "reviewer");
  person(BLIND.filler, TELLING.filler, village, "filler");
  const callId = call(county, {
    name: "2026年度隐溪县先进村", prefix: "YX-2026", judging: { rule: "mean", blind: true }, stages: [SCREEN, { ...SCORE, reviewers: 2, panel: [BLIND.scorer, BLIND.organiser] }, DECIDE],
  });
  const filler = as(BLIND.filler);
  const id = written(callId, village, BLIND.filler);
  write(filler, id, "practices", TEXT);
  saveFields(filler, { materialId: id, version: draftOf(db, id).versions.fields, values: { fullName: TELLING.village, kind: "村", phone: TELLING.phone } });
  const bytes = new TextEncoder().encode(PDF);
  const hash = keepIn(path.join(process.env.DATA_DIR ?? "data", "files"), bytes);
  const { uploadId } = noteUpload(filler, { hash, sentHash: hash, kind: "pdf", bytes: bytes.length, photo: null }, `${TELLING.file}.pdf`);
  const { evidenceId } = addEvidence(filler, { materialId: id, uploadId, purpose: "proof", caption: `${TELLING.core}清淤`, place: null, checkCode: "", operationId: newId() });
  press(filler, id, "submit");
  judge(as(BLIND.screener), id, "pass");
  close();
  return { callId, id, evidenceId, number: "YX-2026-0001" };
}
