import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { calls, events } from "@/db/schema";
import { draftOf, frozenOf } from "@/lib/material/values.queries";
import { verify } from "@/db/verify";
import { judge, press, rowOf, write } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { FIELDS, FIGURES, FORM, TEXTS } from "@/lib/testing/form";
import { makeWorld, type Person } from "@/lib/testing/world";
import type { DocumentFormat } from "./file-name";
import { documentModel } from "./model";
import { recordExport } from "./mutations";
import { documentFor } from "./queries";
import { draftSource } from "./source";

const CHANGED = "一是全部重写过的做法，院坝夜谈照旧，每月初八。";

describe("the document of a material", () => {
  test("is the newest revision, whatever the unit has written since", () => {
    const world = makeWorld();
    const { as, filler, screener, village, now } = world;
    const id = world.material(village, "returned");
    write(as(filler), id, "practices", CHANGED);
    const { source, frozen, final } = documentFor(as(screener), id);
    expect(source).toEqual({
      title: "青柳村先进事迹材料", unitName: "青柳村", callName: "先进村", number: rowOf(world, id).number, form: FORM, parts: TEXTS, fields: FIELDS, figures: FIGURES,
      deliberation: null, submittedAt: now(), revision: 1, checkCode: frozen.checkCode, final: false,
    });
    expect([final, documentModel(source).draftMark]).toEqual([false, "未审定稿"]);
    press(as(filler), id, "submit");
    expect(documentFor(as(screener), id).source).toMatchObject({ revision: 2, parts: { practices: CHANGED } });
  });

  test("is final when approved: to the organiser at once, to the unit when released, to reviewers never", () => {
    const world = makeWorld();
    const { as, filler, signer, screener, scorers, organiser, db, theCall, now } = world;
    const id = world.material(world.village, "approved");
    const finals = () => [organiser, filler, signer, screener, scorers[0]].map((person) => documentFor(as(person), id).source.final);
    expect(finals()).toEqual([true, false, false, false, false]);
    db.update(calls).set({ releasedAt: now() }).where(eq(calls.id, theCall)).run();
    expect(finals()).toEqual([true, true, true, false, false]);
    expect(documentModel(documentFor(as(filler), id).source).draftMark).toBeNull();
  });

  test.each(["submitted", "returned", "rejected"] as const)("is never final for what is %s, released or not", (state) => {
    const world = makeWorld();
    const id = world.material(world.village, state);
    world.db.update(calls).set({ releasedAt: world.now() }).run();
    expect([world.organiser, world.filler].map((person) => documentFor(world.as(person), id).final)).toEqual([false, false]);
  });

  test("is not there for strangers, and for a material that is not filed not even for its unit", () => {
    const world = makeWorld();
    const { as, sqlite, person, otherVillage, otherTownship, village, secondVillage, filler } = world;
    const filed = world.material(village, "submitted");
    for (const stranger of [person("filler", otherVillage), person("organiser", otherTownship), person("auditor", world.county)]) {
      expectRefusal(sqlite, () => documentFor(as(stranger), filed), { code: "not_found" });
    }
    expectRefusal(sqlite, () => documentFor(as(filler), "no such"), { code: "not_found" });
    const draft = world.material(secondVillage, "draft");
    expectRefusal(sqlite, () => documentFor(as(world.fillerOf(secondVillage)), draft), { code: "forbidden", refusal: "not_filed" });
    press(as(filler), filed, "withdraw");
    expectRefusal(sqlite, () => documentFor(as(filler), filed), { code: "forbidden", refusal: "not_filed" });
    expectRefusal(sqlite, () => documentFor(as(world.organiser), filed), { code: "not_found" });
  });
});

test("a draft's document is what is being written, with the code that its revision will have, and marked as not final", () => {
  const world = makeWorld();
  const id = world.material(world.village, "draft");
  write(world.as(world.filler), id, "practices", CHANGED);
  const call = world.db.select().from(calls).where(eq(calls.id, world.theCall)).get();
  if (!call) throw new Error("no call");
  const source = draftSource({ material: rowOf(world, id), call, unit: world.village }, draftOf(world.db, id));
  expect(source).toEqual({
    title: "青柳村先进事迹材料", unitName: "青柳村", callName: "先进村", number: null, form: FORM, parts: { ...TEXTS, practices: CHANGED }, fields: FIELDS, figures: FIGURES,
    deliberation: null, submittedAt: null, revision: 0, checkCode: source.checkCode, final: false,
  });
  expect(documentModel(source)).toMatchObject({ foot: `校验码 ${source.checkCode}　草稿`, draftMark: "未审定稿" });
  press(world.as(world.filler), id, "submit");
  expect(documentFor(world.as(world.screener), id).frozen.checkCode).toBe(source.checkCode);
});

test("an export is kept with who, which revision and whether it was final, and never the text", () => {
  const world = makeWorld();
  const id = world.material(world.village, "submitted");
  const exported = (person: Person, final: boolean, format: DocumentFormat) => recordExport(world.as(person), id, { revision: rowOf(world, id).revisionId ?? "", final, format });
  exported(world.filler, false, "docx");
  exported(world.organiser, true, "pdf");
  const kept = world.db.select({ personId: events.personId, materialId: events.materialId, data: events.data }).from(events).where(eq(events.kind, "document.export")).all();
  const revision = rowOf(world, id).revisionId;
  expect(kept.map((row) => ({ ...row, data: JSON.parse(row.data) as unknown }))).toEqual([
    { personId: world.filler.id, materialId: id, data: { revision, final: false, format: "docx" } }, { personId: world.organiser.id, materialId: id, data: { revision, final: true, format: "pdf" } },
  ]);
  expect(verify(world.db)).toEqual([]);
});

test("a revision is read whole, and none where there is none", () => {
  const world = makeWorld();
  const id = world.material(world.village, "submitted");
  judge(world.as(world.screener), id, "pass");
  expect(frozenOf(world.db, rowOf(world, id).revisionId)?.ordinal).toBe(1);
  expect([frozenOf(world.db, null), frozenOf(world.db, "none")]).toEqual([null, null]);
});
