import { describe, expect, test } from "vitest";
import { evidence, files, uploads } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { days } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { contentCode } from "@/lib/material/content-code";
import { submitMaterial } from "@/lib/material/filing.mutations";
import { contentOf, frozenOf } from "@/lib/material/values.queries";
import { press, rowOf, write } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { TEXTS } from "@/lib/testing/form";
import { makeWorld } from "@/lib/testing/world";
import type { AddEvidenceInput } from "./input";
import { MOST_FILES } from "./kinds";
import { evidenceOf, frozenEvidence } from "./list.queries";
import { addEvidence, describeEvidence, noteUpload, orderEvidence, removeEvidence, restoreEvidence, sweepUploads, type KeptFile } from "./mutations";
import { evidenceFile, twinsOf } from "./queries";

const hashOf = (n: number) => n.toString(16).padStart(64, "0");
const pdf = (n: number): KeptFile => ({ hash: hashOf(n), sentHash: hashOf(n), kind: "pdf", bytes: 10, photo: null });
const photo = (n: number, look: string): KeptFile => ({ hash: hashOf(n), sentHash: hashOf(n + 1), kind: "photo", bytes: 10, photo: { width: 4, height: 3, look, thumb: hashOf(n + 2) } });

/** A file sent by this person; answers how to bind it. */
function sent(ctx: Ctx, materialId: string, file: KeptFile, more: Partial<AddEvidenceInput> = {}): () => string {
  const { uploadId } = noteUpload(ctx, file, "文件");
  return () => addEvidence(ctx, { materialId, uploadId, purpose: "proof", caption: "清淤", place: null, checkCode: "", operationId: newId(), ...more }).evidenceId;
}

const given = (...file: Parameters<typeof sent>) => sent(...file)();

function drafted() {
  const world = makeWorld();
  const id = world.material(world.village, "draft");
  return { ...world, id, ctx: world.as(world.filler) };
}

describe("binding a file", () => {
  test("puts it last, says so in the history, and a retry binds it once", () => {
    const { ctx, id, db } = drafted();
    const first = given(ctx, id, pdf(1));
    const { uploadId } = noteUpload(ctx, pdf(2), "第二件");
    const input = { materialId: id, uploadId, purpose: "proof", caption: " 第二 ", place: "parts.practices", checkCode: "", operationId: newId() } as const;
    const second = addEvidence(ctx, input);
    expect(addEvidence(ctx, input)).toEqual(second);
    expect(evidenceOf(db, id).map((one) => [one.id, one.caption, one.place, one.kind])).toEqual([[first, "清淤", null, "pdf"], [second.evidenceId, "第二", "parts.practices", "pdf"]]);
    expect(db.select().from(uploads).all()).toEqual([]);
  });

  test("only who sent it may bind it, and only within a day", () => {
    const { ctx, id, sqlite, as, assistant } = drafted();
    const { uploadId } = noteUpload(as(assistant), pdf(1), "别人的");
    const input = { materialId: id, uploadId, purpose: "proof", caption: "", place: null, checkCode: "", operationId: newId() } as const;
    expectRefusal(sqlite, () => addEvidence(ctx, input), { code: "not_found" });
    const mine = noteUpload(ctx, pdf(2), "昨天的").uploadId;
    expectRefusal(sqlite, () => addEvidence({ ...ctx, now: ctx.now + days(1) + 1 }, { ...input, uploadId: mine }), { code: "not_found" });
  });

  test("a place that the form does not have, a code that is none and a sixty-first file are refused", () => {
    const { ctx, id, sqlite } = drafted();
    expectRefusal(sqlite, sent(ctx, id, pdf(1), { place: "parts.nothing" }), { code: "invalid", problems: { place: { code: "shape" } } });
    expectRefusal(sqlite, sent(ctx, id, pdf(1), { purpose: "seal", checkCode: "7F3C" }), { code: "invalid", problems: { checkCode: { code: "check_code" } } });
    for (let n = 0; n < MOST_FILES; n += 1) given(ctx, id, pdf(100 + n));
    expectRefusal(sqlite, sent(ctx, id, pdf(99)), { code: "invalid", problems: { form: { code: "too_many_files", max: MOST_FILES } } });
  });

  test("not in a material that is before its reviewers", () => {
    const { as, filler, material, village, sqlite } = makeWorld();
    const id = material(village, "submitted");
    expectRefusal(sqlite, sent(as(filler), id, pdf(1)), { code: "forbidden", refusal: "no_supplement" });
  });
});

test("captions are written, files moved, taken away and put back; a revision keeps what it froze", () => {
  const { ctx, id, db } = drafted();
  const [a, b, c] = [1, 2, 3].map((n) => given(ctx, id, pdf(n)));
  describeEvidence(ctx, { materialId: id, evidenceId: b!, caption: "两寨合修水渠", place: "figures.activities" });
  expect(orderEvidence(ctx, { materialId: id, evidenceId: c!, before: a! }).order).toEqual([c, a, b]);
  const revision = submitMaterial(ctx, { materialId: id, version: rowOf(ctx, id).version, operationId: newId() }).revision;
  press(ctx, id, "withdraw");
  removeEvidence(ctx, { materialId: id, evidenceId: b! });
  describeEvidence(ctx, { materialId: id, evidenceId: a!, caption: "改过", place: null });
  expect(evidenceOf(db, id).map(({ id: one }) => one)).toEqual([c, a]);
  expect(frozenEvidence(db, revision).map(({ id: one, caption, place }) => [one, caption, place])).toEqual([[c, "清淤", null], [a, "清淤", null], [b, "两寨合修水渠", "figures.activities"]]);
  restoreEvidence(ctx, { materialId: id, evidenceId: b! });
  expect(evidenceOf(db, id).map(({ id: one }) => one)).toEqual([c, a, b]);
});

test("reviewers open what was filed and nothing else; others are not told that it exists", () => {
  const { ctx, id, as, screener, filler, otherVillage, person, sqlite } = drafted();
  const filed = given(ctx, id, pdf(1));
  press(ctx, id, "submit");
  expect(evidenceFile(as(screener), id, filed).hash).toBe(hashOf(1));
  press(ctx, id, "withdraw");
  const later = given(ctx, id, pdf(2));
  expect(evidenceFile(as(filler), id, later).hash).toBe(hashOf(2));
  expectRefusal(sqlite, () => evidenceFile(as(screener), id, later), { code: "not_found" });
  const stranger = as(person("filler", otherVillage));
  expectRefusal(sqlite, () => evidenceFile(stranger, id, filed), { code: "not_found" });
});

describe("a sealed scan", () => {
  test("stands in for the signer's account while it is of the present text", () => {
    const { as, filler, material, village, call, db, sqlite } = makeWorld();
    const id = material(village, "draft", { callId: call({ signOff: "required" }) });
    const ctx = as(filler);
    const submit = () => submitMaterial(ctx, { materialId: id, version: rowOf(ctx, id).version, operationId: newId() });
    expectRefusal(sqlite, submit, { code: "forbidden", refusal: "needs_sign_off" });
    const seal = () => given(ctx, id, pdf(1), { purpose: "seal", checkCode: contentCode(contentOf(db, id)).toLowerCase() });
    seal();
    write(ctx, id, "basics", `${TEXTS.basics}盖章以后又添了一句。`);
    expectRefusal(sqlite, submit, { code: "forbidden", refusal: "needs_sign_off" });
    const old = evidenceOf(db, id)[0]?.id ?? "";
    removeEvidence(ctx, { materialId: id, evidenceId: old });
    seal();
    const { revision } = submit();
    expect(frozenOf(db, revision)?.checkCode).toBe(evidenceOf(db, id)[0]?.checkCode);
  });

  test("of another text stands in the way of a submit even where no sign-off is asked for", () => {
    const { ctx, id } = drafted();
    const seal = given(ctx, id, pdf(1), { purpose: "seal", checkCode: "0000-0000" });
    expect(() => submitMaterial(ctx, { materialId: id, version: rowOf(ctx, id).version, operationId: newId() })).toThrow(expect.objectContaining({ problems: { [`evidence.${seal}`]: { code: "seal_other" } } }));
  });
});

test("the same picture in another unit's filed material is told of, one in a draft is not", () => {
  const { ctx, id, as, material, secondVillage, fillerOf, db } = drafted();
  const mine = given(ctx, id, photo(10, "f0f0a5a50f0f3c3c"));
  press(ctx, id, "submit");
  const other = material(secondVillage, "draft", { callId: rowOf(ctx, id).callId });
  const theirs = as(fillerOf(secondVillage));
  given(theirs, other, photo(20, "f0f0a5a50f0f3c3d"));
  given(theirs, other, photo(30, "1234567812345678"));
  const { revisionId, unitId } = rowOf(ctx, id);
  expect(twinsOf(ctx, { material: { id, unitId }, covered: null }, revisionId ?? "")).toEqual([]);
  press(theirs, other, "submit");
  expect(twinsOf(ctx, { material: { id, unitId }, covered: null }, revisionId ?? "")).toMatchObject([{ evidenceId: mine, unit: "石桥村", sameUnit: false }]);
  expect(db.select().from(evidence).all()).toHaveLength(3);
});

test("uploads that nobody bound go after a day, with their files and small pictures; bound ones stay", () => {
  const { ctx, id, db } = drafted();
  given(ctx, id, pdf(1));
  noteUpload(ctx, photo(50, "f0f0a5a50f0f3c3c"), "忘了");
  const later = { ...ctx, now: ctx.now + days(1) + 1 };
  noteUpload(later, pdf(60), "刚传");
  expect(sweepUploads(ctx)).toEqual([]);
  expect(sweepUploads(later).toSorted()).toEqual([hashOf(50), hashOf(52)]);
  expect(db.select({ hash: files.hash }).from(files).all().map(({ hash }) => hash).toSorted()).toEqual([hashOf(1), hashOf(60)]);
});
