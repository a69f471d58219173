import type Database from "better-sqlite3";
import { FORM, RUBRIC, SCREEN } from "@/lib/testing/form";
import { countCharacters } from "@/lib/text/count";
import { materialParts, villageName } from "./overlap-texts";
import { rowsInto } from "./rows-into";

const KEYS = ["basics", "practices", "results", "next"];
const id = (kind: string, number: number) => `${kind}-${String(number).padStart(8, "0")}`;

/** Fill an empty database with a county and so many filed materials of as many villages; answers their revisions. */
export function addOverlapWorld(sqlite: Database.Database, size: number): string[] {
  const into = (table: string) => rowsInto(sqlite, table);
  const [units, materials, revisions, versions, parts] = ["units", "materials", "revisions", "part_versions", "revision_parts"].map(into) as [Row, Row, Row, Row, Row];
  units({ id: "county", parent_id: null, name: "柳溪县", level: "county", kind: "县", path: "county/" });
  into("people")({ id: "writer", account: "writer", name: "韦春霖", phone: "", password_hash: "none", must_change_password: 0, locale: "zh-CN", text_size: "s" });
  into("calls")({
    id: "call", unit_id: "county", name: "先进村", prefix: "CZ-2026", basis: "", purpose: "naming", state: "open", sign_off: "none", opens_at: 0, due_at: 1, last_number: size,
    form: JSON.stringify(FORM), rubric: JSON.stringify(RUBRIC), stages: JSON.stringify([SCREEN]), requirements: "[]",
  });
  const file = sqlite.prepare("update materials set revision_id = ?, state = 'submitted' where id = ?");
  for (let number = 0; number < size; number += 1) {
    const [unit, material, revision] = [id("unit", number), id("material", number), id("revision", number)];
    units({ id: unit, parent_id: "county", name: villageName(number), level: "grassroots", kind: "村", path: `county/${unit}/` });
    materials({ id: material, call_id: "call", unit_id: unit, number: `CZ-2026-${number + 1}`, state: "draft", origin: "draft", stage: 0, resume_stage: 0, version: 1, created_at: 0, state_at: 0, saved_at: 0 });
    const texts = materialParts(number);
    revisions({ id: revision, material_id: material, ordinal: 1, submitted_by: "writer", submitted_at: 0, on_behalf: 0, title: "先进事迹材料", count: countCharacters(texts.join("")), check_code: "0000-0000", fields: "{}", figures: "{}" });
    for (const [nth, text] of texts.entries()) {
      const [key, version] = [KEYS[nth] ?? "", `${revision}-${nth}`];
      versions({ id: version, material_id: material, key, version: 1, saved_by: "writer", saved_at: 0, count: countCharacters(text), text });
      parts({ revision_id: revision, key, version_id: version });
    }
    file.run(revision, material);
  }
  return Array.from({ length: size }, (_, number) => id("revision", number));
}
type Row = ReturnType<typeof rowsInto>;
