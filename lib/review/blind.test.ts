import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { calls, comments } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { saveDeliberation } from "@/lib/material/deliberation.mutations";
import { documentModel } from "@/lib/document/model";
import { documentFor } from "@/lib/document/queries";
import { addEvidence, noteUpload } from "@/lib/evidence/mutations";
import { evidenceFile } from "@/lib/evidence/queries";
import { saveFields } from "@/lib/material/mutations";
import { draftOf } from "@/lib/material/values.queries";
import { visibleCount, visibleList } from "@/lib/material/desk.queries";
import { findFor } from "@/lib/material/subject.queries";
import { workOff } from "@/lib/overlap/filed-for-tests";
import { overlapsOf } from "@/lib/overlap/queries";
import { begin, complete, judge, press, remark, rowOf, write } from "@/lib/testing/deeds";
import { DECIDE, FIELDS, FORM, SCORE, SCREEN, TEXTS } from "@/lib/testing/form";
import { makeWorld } from "@/lib/testing/world";
import { comparePage } from "./compare.queries";
import { readFilter } from "./queue";
import { reviewQueue, unfinished } from "./queue.queries";
import { declareRecusal } from "./recusal.mutations";
import { ownRecusals } from "./recusal.queries";
import { packFor } from "./score-sheet-pack.queries";
import { sheetFor } from "./score-sheet.queries";
import { workspaceData } from "./workspace-data";
import { workspacePage } from "./workspace.queries";

const USUAL = readFilter(() => "");
const PHONE = "0713-5550123";
const TEXT = `${TEXTS.practices}\n三是请南岸镇的干部来青 柳村讲课，青柳的老人都来听。`;

const MEETING = { meeting: "青柳村党支部会", heldOn: "2026-02-27", present: "5", opinion: "同意申报" };

/** What must not be met: the unit in every form, its township, its telephone, its files, its meeting. */
const SECRETS = ["青柳", "青 柳", "南岸", PHONE, "台账", "党支部会"];

function expectSilent(name: string, value: unknown, secrets: readonly string[] = SECRETS): void {
  const said = JSON.stringify(value);
  for (const secret of secrets) expect([name, secret, said.includes(secret)]).toEqual([name, secret, false]);
}

/** A material that names its unit everywhere, before two scorers who judge blind, and one of the next village. */
function blindCall() {
  const world = makeWorld();
  const { village, filler, as, scorers } = world;
  const callId = world.call({
    form: { ...FORM, deliberation: true }, judging: { rule: "mean", blind: true },
    stages: [SCREEN, { ...SCORE, panel: scorers.map((each) => each.account) }, DECIDE],
  });
  const id = world.start(village, callId);
  const ctx = as(filler);
  complete(ctx, id);
  write(ctx, id, "practices", TEXT);
  saveFields(ctx, { materialId: id, version: draftOf(world.db, id).versions.fields, values: { ...FIELDS, phone: PHONE } });
  saveDeliberation(ctx, { materialId: id, version: 0, values: MEETING });
  const { uploadId } = noteUpload(ctx, { hash: "a".repeat(64), sentHash: "b".repeat(64), kind: "pdf", bytes: 10, photo: null }, "青柳村台账.pdf");
  const { evidenceId } = addEvidence(ctx, { materialId: id, uploadId, purpose: "proof", caption: "青柳村清淤", place: null, checkCode: "", operationId: newId() });
  press(ctx, id, "submit");
  judge(as(world.screener), id, "pass");
  return { world, callId, id, evidenceId, scorer: as(scorers[0]) };
}

describe("who scores blind is told of nothing that names the unit", () => {
  test("in lists, in what is looked for, and in what goes away", () => {
    const { world, callId, id, scorer } = blindCall();
    const anonymous = `匿名 ${rowOf(scorer, id).number?.split("-").at(-1)}`;
    expect(reviewQueue(scorer, USUAL).rows).toMatchObject([{ id, unit: anonymous }]);
    expect(visibleList(scorer, { state: "", find: "", call: "" })).toMatchObject([{ id, unit: anonymous }]);
    expectSilent("queue", [reviewQueue(scorer, USUAL), unfinished(scorer, USUAL), visibleList(scorer, { state: "", find: "", call: "" }), sheetFor(scorer, callId, 1), packFor(scorer, callId).documents.map(({ source, unit }) => [documentModel(source), unit.name])]);
    for (const find of ["青柳", "青柳村", world.village.name]) {
      expect(reviewQueue(scorer, { ...USUAL, find }).rows).toEqual([]);
      expect(visibleCount(scorer, { state: "", find, call: "" })).toBe(0);
    }
    expect(visibleCount(scorer, { state: "", find: anonymous, call: "" })).toBe(1);
  });

  test("on the desk where it is read, and in its comments", () => {
    const { id, scorer } = blindCall();
    begin(scorer, id);
    const suggestion = "请××镇和县里的干部来";
    const commentId = remark(scorer, id, "practices", TEXT, "请南岸镇的干部来", { suggestion });
    const shown = workspacePage(scorer, id, USUAL);
    expect(shown.frozen.parts.practices).toBe(TEXT.replace("南岸镇", "××镇").replace("青 柳村", "× ×村").replace("青柳的", "××的"));
    expect(shown.comments).toMatchObject([{ place: { quote: "请××镇的干部来" }, suggestion }]);
    const kept = () => scorer.db.select({ suggestion: comments.suggestion }).from(comments).where(eq(comments.id, commentId)).get()?.suggestion;
    expect(kept()).toBe("请南岸镇和县里的干部来");
    remark(scorer, id, "practices", TEXT, "请南岸镇的干部来", { commentId, suggestion: "请××镇的人来" });
    expect(kept()).toBe("请南岸镇的人来");
    expect(shown.accompanying).toMatchObject({ withheld: true, deliberation: null, evidence: [{ name: "", caption: "××村清淤" }] });
    const { subject: _, material: __, covered: ___, ...said } = shown;
    expectSilent("workspace", [said, workspaceData(shown, USUAL, scorer.now), findFor(scorer, id, "material.read").unit.name]);
  });

  test("in two revisions side by side", () => {
    const { world, id, scorer } = blindCall();
    judge(world.as(world.organiser), id, "return");
    write(world.as(world.filler), id, "practices", `${TEXT}\n四是青柳村再请南岸镇。`);
    press(world.as(world.filler), id, "submit");
    const { pair } = comparePage(scorer, id, "", "");
    expect(pair?.after.parts.practices).toContain("四是××村再请××镇");
    expectSilent("compare", [pair, workspacePage(scorer, id, USUAL).before]);
  });

  test("in its document, whose properties and name say the same", () => {
    const { id, scorer } = blindCall();
    const { source, unit } = documentFor(scorer, id);
    const model = documentModel(source);
    expect(model.properties.creator).toBe(unit.name);
    expectSilent("document", [model, unit.name, source]);
  });

  test("its files are kept back, as if there were none", () => {
    const { world, id, evidenceId, scorer } = blindCall();
    expect(() => evidenceFile(scorer, id, evidenceId)).toThrowError(expect.objectContaining({ code: "not_found" }));
    expect(evidenceFile(world.as(world.screener), id, evidenceId).name).toBe("青柳村台账.pdf");
  });

  test("a recusal is declared from the material, and its own list does not name the unit either", () => {
    const { id, scorer } = blindCall();
    declareRecusal(scorer, { of: "material", id, reason: "认出了文风。", operationId: newId() });
    expect(ownRecusals(scorer)).toMatchObject([{ number: rowOf(scorer, id).number, kind: "declared" }]);
    expectSilent("recusals", ownRecusals(scorer));
  });

  test("what it shares with another text names nobody", () => {
    const { world, callId, scorer } = blindCall();
    const copy = world.start(world.otherVillage, callId);
    const copier = world.as(world.fillerOf(world.otherVillage));
    complete(copier, copy);
    write(copier, copy, "practices", TEXT);
    saveDeliberation(copier, { materialId: copy, version: 0, values: MEETING });
    press(copier, copy, "submit");
    judge(world.as(world.person("reviewer", world.otherTownship)), copy, "pass");
    workOff(world);
    const { sources } = overlapsOf(scorer, findFor(scorer, copy, "material.compareText"));
    expect(sources).toMatchObject([{ kind: "other", about: null }]);
    expect(sources.flatMap(({ runs }) => runs.map(({ there }) => there)).every((there) => there === null)).toBe(true);
    expectSilent("overlap", sources, ["白岭", "北坡"]);
    expect(overlapsOf(world.as(world.organiser), findFor(world.as(world.organiser), copy, "material.compareText")).sources).toMatchObject([{ about: { unit: "青柳村" } }]);
  });
});

describe("who is told all the same", () => {
  test("the unit, its township, the organiser; and the scorers once the outcome is out", () => {
    const { world, callId, id, scorer } = blindCall();
    const { as, filler, screener, organiser } = world;
    const nameFor = (ctx: typeof scorer) => findFor(ctx, id, "material.read").unit.name;
    expect([filler, screener, organiser].map((who) => nameFor(as(who)))).toEqual(["青柳村", "青柳村", "青柳村"]);
    expect(nameFor(scorer)).not.toBe("青柳村");
    world.db.update(calls).set({ releasedAt: world.now() }).where(eq(calls.id, callId)).run();
    expect(nameFor(scorer)).toBe("青柳村");
    expect(visibleList(scorer, { state: "", find: "青柳", call: "" })).toMatchObject([{ unit: "青柳村" }]);
  });
});
