import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events, materials, partVersions } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { days } from "@/lib/clock";
import { judge, press, rowOf, write } from "@/lib/testing/deeds";
import { dump, expectRefusal } from "@/lib/testing/dump";
import { FORM } from "@/lib/testing/form";
import { makeWorld } from "@/lib/testing/world";
import { ImportInput, SavePartInput } from "./input";
import { importParts, saveFields, saveFigures, savePart, startMaterial } from "./mutations";
import { draftOf } from "./values.queries";

const kinds = (world: ReturnType<typeof makeWorld>) => world.db.select({ kind: events.kind }).from(events).all().map((row) => row.kind);

describe("starting a material", () => {
  const start = (world: ReturnType<typeof makeWorld>, unitId = world.village.id) => ({ callId: world.theCall, unitId, operationId: newId() });

  test("makes one draft with what the system knows already, and one event", () => {
    const world = makeWorld();
    const { materialId } = startMaterial(world.as(world.filler), start(world));
    expect(rowOf(world, materialId)).toEqual({
      id: materialId, callId: world.theCall, unitId: world.village.id, number: null, state: "draft", origin: "draft", stage: 0, resumeStage: 0,
      unlocked: null, version: 0, revisionId: null, createdAt: world.now(), stateAt: world.now(), savedAt: world.now(), ownDueAt: null, qualifiedAt: null,
    });
    expect(draftOf(world.db, materialId).fields).toEqual({ fullName: "青柳村", kind: "村" });
    expect(kinds(world)).toEqual(["material.start"]);
  });

  test("a second start, by the filler or the assistant, answers the same material and writes no event", () => {
    const world = makeWorld();
    const first = startMaterial(world.as(world.filler), start(world));
    expect(startMaterial(world.as(world.filler), start(world))).toEqual(first);
    expect(startMaterial(world.as(world.assistant), start(world))).toEqual(first);
    expect(kinds(world)).toEqual(["material.start"]);
  });

  test("strangers are told there is no such thing, others why not, and nothing is written", () => {
    const world = makeWorld();
    const { as, sqlite } = world;
    const closed = world.call({ state: "concluded" });
    const future = world.call({ opensAt: world.now() + 1 });
    const over = world.call({ dueAt: world.now() - 1 });
    const ofCounty = world.person("filler", world.county);
    expectRefusal(sqlite, () => startMaterial(as(world.filler), start(world, world.secondVillage.id)), { code: "not_found" });
    expectRefusal(sqlite, () => startMaterial(as(world.assistant), start(world, world.otherVillage.id)), { code: "not_found" });
    expectRefusal(sqlite, () => startMaterial(as(world.signer), start(world)), { code: "not_found" });
    expectRefusal(sqlite, () => startMaterial(as(world.filler), { ...start(world), callId: "none" }), { code: "not_found" });
    expectRefusal(sqlite, () => startMaterial(as(world.filler), { ...start(world), callId: closed }), { code: "forbidden", refusal: "call_not_open" });
    expectRefusal(sqlite, () => startMaterial(as(world.filler), { ...start(world), callId: future }), { code: "forbidden", refusal: "call_not_open" });
    expectRefusal(sqlite, () => startMaterial(as(world.filler), { ...start(world), callId: over }), { code: "forbidden", refusal: "late" });
    expectRefusal(sqlite, () => startMaterial(as(ofCounty), start(world, world.county.id)), { code: "forbidden", refusal: "not_eligible" });
  });
});

describe("saving a part", () => {
  function draft() {
    const world = makeWorld();
    const id = world.material(world.village, "draft");
    return { ...world, id, save: (version: number, text: string, key = "basics") => savePart(world.as(world.filler), { materialId: id, key, version, text }) };
  }

  test("appends a version and points to it, and the earlier text can be got back", () => {
    const { db, id, save, now, later } = draft();
    later();
    expect(save(1, "新的一段。\r\n第二段。")).toEqual({ version: 2, savedAt: now() });
    expect(draftOf(db, id).partStates.basics).toMatchObject({ version: 2, text: "新的一段。\n第二段。", savedAt: now() });
    expect(db.select({ version: partVersions.version, count: partVersions.count }).from(partVersions).where(eq(partVersions.key, "basics")).all())
      .toEqual([{ version: 1, count: 23 }, { version: 2, count: 9 }]);
  });

  test("the same text again, at any version, is answered as saved and writes nothing", () => {
    const { sqlite, db, id, save, later } = draft();
    const { text } = draftOf(db, id).partStates.basics ?? { text: "" };
    const before = dump(sqlite);
    later();
    expect([save(1, text).version, save(0, text).version, save(7, `\uFEFF${text.replaceAll("\n", "\r\n")}`).version]).toEqual([1, 1, 1]);
    expect(dump(sqlite)).toEqual(before);
  });

  test("another text over a newer version is a conflict, and nothing is written", () => {
    const { sqlite, save } = draft();
    expectRefusal(sqlite, () => save(0, "另一个人的文字"), { code: "conflict" });
    expectRefusal(sqlite, () => save(2, "将来的文字"), { code: "conflict" });
    expectRefusal(sqlite, () => save(1, "没有写过的部分", "brief"), { code: "conflict" });
  });

  test("a part that the form does not have is not found, whatever JavaScript says it has", () => {
    const { sqlite, save } = draft();
    for (const key of ["next", "__proto__", "constructor", ""]) expectRefusal(sqlite, () => save(0, "文字", key), { code: "not_found" });
  });

  test("two people in two parts do not collide", () => {
    const { id, db, ...world } = draft();
    const second = world.person("filler", world.village);
    write(world.as(world.filler), id, "basics", "第一个人写的基本情况。");
    write(world.as(second), id, "practices", "第二个人写的主要做法。");
    expect(draftOf(db, id).parts).toEqual({ basics: "第一个人写的基本情况。", practices: "第二个人写的主要做法。" });
  });

  test("one who may not see it is told there is none, one who may not edit is told why, and nothing is written", () => {
    const { sqlite, id, ...world } = draft();
    const text = { materialId: id, key: "basics", version: 1, text: "不该写进来的文字" };
    const refused = (person: typeof world.filler, why: Parameters<typeof expectRefusal>[2]) => expectRefusal(sqlite, () => savePart(world.as(person), text), why);
    refused(world.fillerOf(world.secondVillage), { code: "not_found" });
    refused(world.screener, { code: "not_found" });
    refused(world.organiser, { code: "not_found" });
    refused(world.signer, { code: "forbidden", refusal: "role" });
  });

  test("what is submitted cannot be written, and after a return only what was unlocked", () => {
    const { sqlite, id, save, ...world } = draft();
    press(world.as(world.filler), id, "submit");
    expectRefusal(sqlite, () => save(1, "提交以后的文字"), { code: "forbidden", refusal: "wrong_state" });
    judge(world.as(world.screener), id, "return", { unlocked: ["practices", "fields"] });
    expectRefusal(sqlite, () => save(1, "没有退回的部分"), { code: "forbidden", refusal: "locked_part" });
    expect(save(1, "退回的部分改过了。", "practices").version).toBe(2);
    expectRefusal(sqlite, () => saveFigures(world.as(world.filler), { materialId: id, version: 1, values: {} }), { code: "forbidden", refusal: "locked_part" });
    expect(saveFields(world.as(world.filler), { materialId: id, version: 1, values: {} }).version).toBe(2);
    world.later(days(11));
    expect(save(2, "过了期限也写得下，只是交不上。", "practices").version).toBe(3);
    expect(() => press(world.as(world.filler), id, "submit")).toThrow("forbidden: late");
  });

  test("50,000 code points are taken at the door, one more is refused", () => {
    const input = (text: string) => SavePartInput.safeParse({ materialId: "m", key: "basics", version: 0, text }).success;
    expect([input("字".repeat(50_000)), input("字".repeat(50_001)), input("𠮷".repeat(50_000)), input("𠮷".repeat(50_001))]).toEqual([true, false, true, false]);
    const { save, db } = draft();
    save(1, "𠮷".repeat(50_000));
    expect(db.select({ count: partVersions.count }).from(partVersions).where(eq(partVersions.version, 2)).get()).toEqual({ count: 50_000 });
  });
});

describe("saving the sheets", () => {
  test("fields and figures are kept as typed, each sheet with its own version", () => {
    const world = makeWorld();
    const id = world.material(world.village, "draft");
    const ctx = world.as(world.filler);
    expect(saveFields(ctx, { materialId: id, version: 1, values: { phone: "请打村部", title: "一条河" } })).toEqual({ version: 2, savedAt: world.now() });
    expect(saveFigures(ctx, { materialId: id, version: 1, values: { income: { previous: "１，２", current: "约三万" } } })).toEqual({ version: 2, savedAt: world.now() });
    const { fields: kept, figures: cells, versions } = draftOf(world.db, id);
    expect(kept).toEqual({ fullName: "青柳村", kind: "村", phone: "请打村部", title: "一条河" });
    expect(cells).toEqual({ activities: { previous: "12", current: "19" }, income: { previous: "１，２", current: "约三万" } });
    expect(versions).toEqual({ fields: 2, figures: 2 });
  });

  test("the same sheet again, after its answer was lost, is answered as saved and writes nothing; another one is a conflict", () => {
    const world = makeWorld();
    const id = world.material(world.village, "draft");
    const ctx = world.as(world.filler);
    const fields = { materialId: id, version: 1, values: { phone: "0000-1", title: "一条河\r\n两岸" } };
    const figures = { materialId: id, version: 1, values: { income: { previous: "1", current: "2" } } };
    const answers = [saveFields(ctx, fields), saveFigures(ctx, figures)];
    const before = dump(world.sqlite);
    expect([saveFields(ctx, fields), saveFigures(ctx, figures)]).toEqual(answers);
    expect(dump(world.sqlite)).toEqual(before);
    expectRefusal(world.sqlite, () => saveFields(ctx, { ...fields, values: { ...fields.values, phone: "0000-2" } }), { code: "conflict" });
    expectRefusal(world.sqlite, () => saveFigures(ctx, { ...figures, values: { income: { previous: "1", current: "3" } } }), { code: "conflict" });
    expect(saveFields(ctx, { ...fields, version: 2 }).version).toBe(3);
    expectRefusal(world.sqlite, () => saveFields(ctx, fields), { code: "conflict" });
  });

  test("a stale version is a conflict and an unknown key is named, and nothing is written", () => {
    const world = makeWorld();
    const id = world.material(world.village, "draft");
    const ctx = world.as(world.filler);
    const pair = { previous: "", current: "1" };
    expectRefusal(world.sqlite, () => saveFields(ctx, { materialId: id, version: 0, values: { phone: "0000-1" } }), { code: "conflict" });
    expectRefusal(world.sqlite, () => saveFigures(ctx, { materialId: id, version: 2, values: { income: pair } }), { code: "conflict" });
    expectRefusal(world.sqlite, () => saveFields(ctx, { materialId: id, version: 1, values: { boss: "某" } }), { code: "invalid", problems: { boss: { code: "shape" } } });
    expectRefusal(world.sqlite, () => saveFigures(ctx, { materialId: id, version: 1, values: { income: pair, gold: pair } }), { code: "invalid", problems: { gold: { code: "shape" } } });
  });
});

describe("taking over a split text", () => {
  const one = (key: string, version: number, text: string) => ({ key, version, text });

  test("writes all parts and the title at once, with one event; a retry answers the same and writes nothing", () => {
    const world = makeWorld();
    const id = world.material(world.village, "draft");
    const input = { materialId: id, operationId: newId(), title: "一条河", parts: [one("basics", 1, "甲"), one("practices", 1, "乙"), one("brief", 0, "丙")] };
    const answer = importParts(world.as(world.filler), input);
    expect(answer).toEqual({ versions: { basics: 2, practices: 2, brief: 1 }, sheets: { fields: 2 } });
    expect([draftOf(world.db, id).parts, draftOf(world.db, id).fields.title]).toEqual([{ basics: "甲", practices: "乙", brief: "丙" }, "一条河"]);
    const before = dump(world.sqlite);
    expect(importParts(world.as(world.filler), input)).toEqual(answer);
    expect(dump(world.sqlite)).toEqual(before);
    expect(kinds(world).filter((kind) => kind === "material.import")).toHaveLength(1);
  });

  test("a fields page that was open meanwhile cannot put the old title back unseen", () => {
    const world = makeWorld();
    const id = world.material(world.village, "draft");
    importParts(world.as(world.filler), { materialId: id, operationId: newId(), title: "一条河", parts: [one("basics", 1, "甲")] });
    expectRefusal(world.sqlite, () => saveFields(world.as(world.filler), { materialId: id, version: 1, values: { title: "旧标题" } }), { code: "conflict" });
  });

  test("a filled-in blank form brings facts and figures along, and is taken back to what stood there", () => {
    const world = makeWorld();
    const id = world.material(world.village, "draft");
    const before = draftOf(world.db, id);
    const bring = (more: Partial<ImportInput>) => importParts(world.as(world.filler), { materialId: id, operationId: newId(), title: null, parts: [], ...more });
    const { sheets } = bring({ title: "一条河", fields: { version: 1, values: { phone: "0000-7210" } }, figures: { version: 1, values: { income: { previous: "1.5", current: "2" } } } });
    expect(draftOf(world.db, id)).toMatchObject({ fields: { ...before.fields, phone: "0000-7210", title: "一条河" }, figures: { ...before.figures, income: { previous: "1.5", current: "2" } } });
    bring({ title: "", fields: { version: sheets.fields ?? 0, values: { phone: "" } }, figures: { version: sheets.figures ?? 0, values: { income: { previous: "", current: "" } } } });
    expect(draftOf(world.db, id)).toMatchObject({ fields: { phone: "", title: "" }, figures: { income: { previous: "", current: "" } } });
  });

  test("a stale or unknown sheet undoes the parts too", () => {
    const world = makeWorld();
    const id = world.material(world.village, "draft");
    const refused = (more: Partial<ImportInput>, why: Parameters<typeof expectRefusal>[2]) =>
      expectRefusal(world.sqlite, () => importParts(world.as(world.filler), { materialId: id, operationId: newId(), title: null, parts: [one("basics", 1, "甲")], ...more }), why);
    refused({ fields: { version: 0, values: { phone: "1" } } }, { code: "conflict" });
    refused({ figures: { version: 9, values: { income: { previous: "1", current: "2" } } } }, { code: "conflict" });
    refused({ fields: { version: 1, values: { strange: "1" } } }, { code: "invalid", problems: { strange: { code: "shape" } } });
    refused({ figures: { version: 1, values: { strange: { previous: "1", current: "2" } } } }, { code: "invalid", problems: { strange: { code: "shape" } } });
  });

  test("honours keep the tabs between their cells", () => {
    const world = makeWorld();
    const callId = world.call({ form: { ...FORM, fields: [...FORM.fields, { key: "honours", label: "曾获荣誉", kind: "honours", required: false, max: 400 }] } });
    const id = world.material(world.village, "draft", { callId });
    saveFields(world.as(world.filler), { materialId: id, version: 1, values: { honours: "2023\t文明村\t\t\t", phone: "1\t2" } });
    expect(draftOf(world.db, id).fields).toMatchObject({ honours: "2023\t文明村\t\t\t", phone: "1 2" });
  });

  test("one stale, unknown or locked part undoes them all", () => {
    const world = makeWorld();
    const id = world.material(world.village, "returned");
    world.db.update(materials).set({ unlocked: ["basics"] }).where(eq(materials.id, id)).run();
    const refused = (list: ReturnType<typeof one>[], why: Parameters<typeof expectRefusal>[2]) =>
      expectRefusal(world.sqlite, () => importParts(world.as(world.filler), { materialId: id, operationId: newId(), title: "一条河", parts: list }), why);
    refused([one("basics", 1, "甲"), one("basics", 1, "再来一次")], { code: "conflict" });
    refused([one("basics", 1, "甲"), one("next", 0, "乙")], { code: "invalid", problems: { next: { code: "shape" } } });
    refused([one("basics", 1, "甲"), one("practices", 1, "乙")], { code: "forbidden", refusal: "locked_part" });
  });

  test("a title is left alone where the fields were not returned, and an empty list is refused at the door", () => {
    const world = makeWorld();
    const id = world.material(world.village, "submitted");
    judge(world.as(world.screener), id, "return", { unlocked: ["basics"] });
    importParts(world.as(world.filler), { materialId: id, operationId: newId(), title: "换了标题", parts: [one("basics", 1, "甲")] });
    expect(draftOf(world.db, id).fields.title).toBeUndefined();
    expect(ImportInput.safeParse({ materialId: id, operationId: newId(), title: null, parts: [] }).success).toBe(false);
  });
});

test("nothing at all is left of a save that fails half way", () => {
  const world = makeWorld();
  const id = world.material(world.village, "draft");
  world.sqlite.exec("create trigger fail before insert on parts begin select raise(abort, 'disk full'); end");
  const before = dump(world.sqlite);
  expect(() => savePart(world.as(world.filler), { materialId: id, key: "brief", version: 0, text: "文字" })).toThrow("disk full");
  expect(dump(world.sqlite)).toEqual(before);
});

