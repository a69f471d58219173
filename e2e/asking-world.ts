import { eq } from "drizzle-orm";
import { calls } from "@/db/schema";
import { days, now } from "@/lib/clock";
import { DECIDE, SCORE, SCREEN } from "@/lib/testing/form";
import { openCounty } from "./county";

export const [ORGANISER, SCREENER, SCORER, FILLER] = ["lei-organiser", "bian-reviewer", "quan-reviewer", "tong-filler"] as const;

/** A small file that is a PDF to the sniffing. */
export const pdfFile = (name: string) => ({ name, mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n") });

/** A village in three calls of its county: one before the township, one late and not filed, one before its two scorers. Answers the materials. */
export function addAsking(): { open: string; late: string; scored: string } {
  const { db, unit, person, call, written, filed, close } = openCounty();
  const county = unit("桐岭县", "county");
  const township = unit("银杏镇", "township", county);
  const village = unit("梅子塘村", "grassroots", township);
  person(ORGANISER, "雷鸣春", county, "organiser");
  person(SCREENER, "边小河", township, "reviewer");
  person(SCORER, "全有容", county, "reviewer");
  person("lian-reviewer", "连城", county, "reviewer");
  person(FILLER, "童心远", village, "filler");
  const open = filed(call(county, { name: "2026年度桐岭县先进村", prefix: "TLX-A", stages: [SCREEN, DECIDE] }), village, FILLER);
  const scored = filed(call(county, { name: "2026年度桐岭县先进村（评审）", prefix: "TLX-B", stages: [{ ...SCORE, panel: [SCORER, "lian-reviewer"] }, DECIDE] }), village, FILLER);
  const lateCall = call(county, { name: "2026年度桐岭县先进村（逾期）", prefix: "TLX-C", stages: [SCREEN, DECIDE] });
  const late = written(lateCall, village, FILLER);
  db.update(calls).set({ dueAt: now() - days(1) }).where(eq(calls.id, lateCall)).run();
  close();
  return { open, late, scored };
}
