import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partVersions } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { verify } from "@/db/verify";
import { days, minutes } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { press, rowOf, write } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { FORM, TEXTS } from "@/lib/testing/form";
import { makeWorld } from "@/lib/testing/world";
import { confirmMaterial } from "./behalf.mutations";
import { helpOf } from "./behalf.queries";
import { carryMaterial, confirmCarried } from "./carry.mutations";
import { carriedOf } from "./carried.queries";
import { earlierMaterials } from "./carry.queries";
import { saveDeliberation } from "./deliberation.mutations";
import { deliberationOf } from "./deliberation.queries";
import { submitMaterial } from "./filing.mutations";
import { restorePart } from "./history.mutations";
import { partHistory } from "./history.queries";
import { saveFields, savePart } from "./mutations";
import { loadMaterial } from "./subject.queries";
import { draftOf, frozenOf } from "./values.queries";

const HELD = { meeting: "村“两委”会议", heldOn: "2026-02-28", present: "9", opinion: "情况属实，同意申报。" };

describe("carrying over", () => {
  test("marks each thing until it is written or confirmed, and a retry carries once", () => {
    const world = makeWorld();
    const ctx = world.as(world.filler);
    const last = world.material(world.village, "submitted", { callId: world.call({ name: "去年的申报" }) });
    const id = world.start(world.village, world.call());
    const operationId = newId();
    const { keys } = carryMaterial(ctx, { materialId: id, fromId: last, operationId });
    expect(carryMaterial(ctx, { materialId: id, fromId: last, operationId })).toEqual({ keys });
    expect(keys).toContain("parts.basics");
    expect(draftOf(world.db, id).parts.basics).toBe(TEXTS.basics);
    expect(carriedOf(world.db, id)["parts.basics"]).toBe("去年的申报");
    write(ctx, id, "basics", `${TEXTS.basics}今年又添两户。`);
    const { versions, fields } = draftOf(world.db, id);
    saveFields(ctx, { materialId: id, version: versions.fields, values: { ...fields } });
    expect(Object.keys(carriedOf(world.db, id)).toSorted()).toEqual(keys.filter((key) => key !== "parts.basics").toSorted());
    expect(() => submitMaterial(ctx, { materialId: id, version: 0, operationId: newId() })).toThrow(AppError);
    confirmCarried(ctx, { materialId: id, keys });
    expect(carriedOf(world.db, id)).toEqual({});
    expect(verify(world.db)).toEqual([]);
  });

  test("only from the unit's own materials", () => {
    const world = makeWorld();
    const other = world.material(world.secondVillage, "submitted");
    const id = world.start(world.village, world.call());
    expectRefusal(world.sqlite, () => carryMaterial(world.as(world.filler), { materialId: id, fromId: other, operationId: newId() }), { code: "not_found" });
    const loaded = loadMaterial(world.db, id, world.now());
    expect(loaded && earlierMaterials(world.as(world.filler), loaded)).toEqual([]);
  });
});

describe("filling in for a unit", () => {
  test("is noted with who did it, and confirmed by the unit; writing again asks anew", () => {
    const { db, as, assistant, filler, village, start, call } = makeWorld();
    const id = start(village, call(), assistant);
    expect(helpOf(db, id)).toMatchObject({ confirmedAt: null });
    confirmMaterial(as(filler), { materialId: id });
    expect(helpOf(db, id)?.confirmedAt).not.toBeNull();
    write(as(filler), id, "basics", "本村自己写的。");
    expect(helpOf(db, id)?.confirmedAt).not.toBeNull();
    write(as(assistant), id, "basics", "代填人又改了。");
    expect(helpOf(db, id)?.confirmedAt).toBeNull();
  });

  test("there is nothing to confirm in what the unit wrote itself, and the helper confirms nothing", () => {
    const { as, assistant, filler, village, start, call, sqlite } = makeWorld();
    const own = start(village, call());
    expectRefusal(sqlite, () => confirmMaterial(as(filler), { materialId: own }), { code: "forbidden", refusal: "nothing_to_confirm" });
    const helped = start(village, call(), assistant);
    expectRefusal(sqlite, () => confirmMaterial(as(assistant), { materialId: helped }), { code: "forbidden", refusal: "role" });
  });
});

describe("the unit's meeting", () => {
  test("is saved over the version it was read at, kept by the revision, and told to whoever was slower", () => {
    const { db, as, filler, signer, village, material, call, sqlite } = makeWorld();
    const id = material(village, "draft", { callId: call({ form: { ...FORM, deliberation: true } }) });
    const save = (who: typeof filler, version: number, values = HELD) => saveDeliberation(as(who), { materialId: id, version, values });
    expect(() => press(as(filler), id, "submit")).toThrow(expect.objectContaining({ code: "invalid" }));
    expect(save(filler, 0).version).toBe(1);
    expect(save(filler, 0).version).toBe(1);
    expectRefusal(sqlite, () => save(signer, 0, { ...HELD, present: "8" }), { code: "conflict" });
    expect(save(signer, 1, { ...HELD, present: "8" }).version).toBe(2);
    press(as(filler), id, "submit");
    expect(frozenOf(db, rowOf(as(filler), id).revisionId)?.deliberation).toEqual({ ...HELD, present: "8" });
    expect(deliberationOf(db, id).version).toBe(2);
  });
});

describe("the history of a part", () => {
  test("an earlier text comes back as the newest, and nothing is lost", () => {
    const { db, as, filler, village, start, call } = makeWorld();
    const [ctx, id] = [as(filler), start(village, call())];
    for (const text of ["第一稿。", "第二稿。", "第三稿。"]) write(ctx, id, "basics", text);
    const { saved } = partHistory(ctx, id, "basics");
    const first = saved.find(({ version }) => version === 1)?.id ?? "";
    expect(restorePart(ctx, { materialId: id, key: "basics", version: 3, versionId: first })).toMatchObject({ version: 4, text: "第一稿。" });
    expect(db.select({ text: partVersions.text }).from(partVersions).all().map(({ text }) => text)).toEqual(["第一稿。", "第二稿。", "第三稿。", "第一稿。"]);
  });

  test("is thinned after a day to the last of each person and hour; what a revision froze stays", () => {
    const { db, as, filler, village, material } = makeWorld();
    const id = material(village, "draft");
    const ctx = as(filler);
    for (const n of [1, 2, 3]) savePart({ ...ctx, now: ctx.now + minutes(n) }, { materialId: id, key: "basics", version: draftOf(db, id).partStates.basics?.version ?? 0, text: `${TEXTS.basics}${n}` });
    press(ctx, id, "submit");
    press(ctx, id, "withdraw");
    const later = { ...ctx, now: ctx.now + days(2) };
    const version = draftOf(db, id).partStates.basics?.version ?? 0;
    savePart(later, { materialId: id, key: "basics", version, text: `${TEXTS.basics}后来` });
    const left = partHistory(later, id, "basics").saved.map((one) => one.version);
    expect(left).toEqual([version + 1, version]);
    expect(verify(db)).toEqual([]);
  });
});

test("however two people's saves mix, every acknowledged text can be got back", () => {
  const steps = fc.array(fc.record({ who: fc.constantFrom("filler", "assistant"), reads: fc.boolean(), text: fc.string({ minLength: 1, maxLength: 6 }), later: fc.integer({ min: 0, max: minutes(50) }) }), { maxLength: 25 });
  const world = makeWorld();
  fc.assert(fc.property(steps, (rows) => {
    const id = world.start(world.village, world.call());
    const seen = { filler: 0, assistant: 0 };
    const acknowledged: string[] = [];
    let now = world.now();
    for (const { who, reads, text, later } of rows) {
      now += later;
      const ctx = { ...world.as(who === "filler" ? world.filler : world.assistant), now };
      if (reads) seen[who as keyof typeof seen] = draftOf(world.db, id).partStates.basics?.version ?? 0;
      try {
        seen[who as keyof typeof seen] = savePart(ctx, { materialId: id, key: "basics", version: seen[who as keyof typeof seen], text }).version;
        acknowledged.push(draftOf(world.db, id).parts.basics ?? "");
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "conflict") throw error;
      }
    }
    const kept = new Set(world.db.select({ text: partVersions.text, of: partVersions.materialId }).from(partVersions).all().filter(({ of }) => of === id).map(({ text }) => text));
    expect(acknowledged.filter((text) => !kept.has(text))).toEqual([]);
  }), { numRuns: 60 });
});
