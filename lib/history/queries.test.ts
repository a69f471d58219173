import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { calls } from "@/db/schema";
import { recordExport } from "@/lib/document/mutations";
import { materialPage } from "@/lib/material/queries";
import { outside } from "@/lib/person/mutations";
import { begin, judge, press, rowOf } from "@/lib/testing/deeds";
import { makeWorld, type Person, type World } from "@/lib/testing/world";
import { words } from "@/lib/words/words";
import { eventsOf, latestEvents } from "./queries";
import { record } from "./record";
import { sentenceFor } from "./sentence";

/** A material returned once, refiled, scored by both and approved; exported by a scorer, the organiser and the unit. */
function aWholeLife() {
  const world = makeWorld();
  const { as, filler, screener, scorers, organiser, village } = world;
  const id = world.material(village, "submitted");
  judge(as(screener), id, "return");
  press(as(filler), id, "submit");
  judge(as(screener), id, "pass");
  for (const scorer of scorers) judge(as(scorer), id, "score");
  judge(as(organiser), id, "approve");
  for (const person of [scorers[0], organiser, filler]) recordExport(as(person), id, { revision: rowOf(world, id).revisionId ?? "", final: false, format: "docx" });
  return { world, id };
}

const nameOf = (world: World, person: Person) => world.as(person).actor.name;

/** A person's timeline of a material, oldest first, as it is read. */
function timeline(world: World, person: Person, id: string): string[] {
  const { reader, events, call } = materialPage(world.as(person), id);
  return events.map((event) => sentenceFor(event, reader, call, words("zh-CN"))).toReversed();
}

describe("what a person reads of a material's history", () => {
  test("the unit: its own doings by name, the reviewers' without, no outcome before the release", () => {
    const { world, id } = aWholeLife();
    const { filler, theCall, now, db } = world;
    const me = nameOf(world, filler);
    const until = [
      `${me} 建立材料`, `${me} 提交材料，第1版`, "评审组 在“乡镇初审”退回修改", `${me} 提交材料，第2版`, "评审组 完成“乡镇初审”，转入下一环节", "评审组 完成“评审组评审”，转入下一环节",
    ];
    expect(timeline(world, filler, id)).toEqual([...until, `${me} 导出 Word 文件`]);
    db.update(calls).set({ releasedAt: now() }).where(eq(calls.id, theCall)).run();
    expect(timeline(world, filler, id)).toEqual([...until, "评审组 审定通过", `${me} 导出 Word 文件`]);
  });

  test("a reviewer: everything, by no reviewer's name but the own", () => {
    const { world, id } = aWholeLife();
    const { filler, scorers: [first] } = world;
    const [me, unit] = [nameOf(world, first), nameOf(world, filler)];
    expect(timeline(world, first, id)).toEqual([
      `${unit} 建立材料`, `${unit} 提交材料，第1版`, "评审组 开始“乡镇初审”", "评审组 在“乡镇初审”退回修改", `${unit} 提交材料，第2版`,
      "评审组 开始“乡镇初审”", "评审组 完成“乡镇初审”，转入下一环节", `${me} 开始“评审组评审”`, `${me} 提交“评审组评审”的评分`, "评审组 开始“评审组评审”", "评审组 完成“评审组评审”，转入下一环节",
      "评审组 开始“县级审定”", "评审组 审定通过", `${me} 导出 Word 文件`, "评审组 导出 Word 文件", `${unit} 导出 Word 文件`,
    ]);
  });

  test("the organiser: everything, by every name", () => {
    const { world, id } = aWholeLife();
    const told = timeline(world, world.organiser, id);
    expect([told.length, told.filter((text) => text.includes("评审组 "))]).toEqual([16, []]);
    for (const person of [world.screener, ...world.scorers, world.organiser, world.filler]) expect(told.some((text) => text.startsWith(`${nameOf(world, person)} `))).toBe(true);
  });

  test("no reviewer's name, id or account is in the sentences of the unit, and none of another in a reviewer's", () => {
    const { world, id } = aWholeLife();
    const { screener, scorers: [first, second], organiser, filler, assistant } = world;
    const met = (reader: Person, others: Person[]) => others.filter((other) => timeline(world, reader, id).some((text) => [nameOf(world, other), other.account, other.id].some((word) => `${text} `.includes(`${word} `))));
    expect([met(filler, [screener, first, second, organiser]), met(assistant, [screener, first, second, organiser]), met(first, [screener, second, organiser])]).toEqual([[], [], []]);
  });
});

test("events are told newest first, of this material only, with who did them and from which side", () => {
  const world = makeWorld();
  const id = world.material(world.village, "draft");
  const other = world.material(world.secondVillage, "submitted");
  press(world.as(world.assistant), id, "submit");
  begin(world.as(world.screener), id);
  const told = eventsOf(world.as(world.organiser), id).map(({ kind, personId, ordinal, fromUnit }) => ({ kind, personId, ordinal, fromUnit }));
  expect(told).toEqual([
    { kind: "review.start", personId: world.screener.id, ordinal: null, fromUnit: false },
    { kind: "material.submit", personId: world.assistant.id, ordinal: 1, fromUnit: true },
    { kind: "material.start", personId: world.filler.id, ordinal: null, fromUnit: true },
  ]);
  expect(eventsOf(world.as(world.organiser), other).map((event) => event.kind)).toEqual(["material.submit", "material.start"]);
});

test("who left the unit did from the unit what was done before, and not what came after", () => {
  const world = makeWorld();
  const id = world.material(world.village, "submitted");
  const former = world.person("reviewer", world.township);
  world.join(former, "filler", world.village, world.now(), world.now() + 60_000);
  recordExport(world.as(former), id, { revision: "", final: false, format: "docx" });
  world.later(60_000);
  recordExport(world.as(former), id, { revision: "", final: false, format: "docx" });
  expect(eventsOf(world.as(world.organiser), id).map((event) => event.fromUnit)).toEqual([false, true, true, true]);
});

test("an auditor reads of what people of the units covered did, and of what befell their materials, and of a lock whose account nobody need have", () => {
  const world = makeWorld();
  const id = world.material(world.village, "submitted");
  world.material(world.otherVillage, "draft");
  judge(world.as(world.screener), id, "pass");
  judge(world.as(world.scorers[0]), id, "score");
  const read = (person: Person) => latestEvents(world.as(person)).map((event) => event.kind);
  const covered = ["review.send", "review.start", "material.pass", "review.start", "material.submit", "material.start"];
  const [all, ofTownship, ofOther] = [world.county, world.township, world.otherTownship].map((unit) => read(world.person("auditor", unit)));
  expect([ofTownship, ofOther, all?.length]).toEqual([covered, ["material.start"], 7]);
  expect(read(world.organiser)).toEqual([]);
  record(outside(world.db, world.now()), "person.lock");
  expect([read(world.person("auditor", world.otherTownship)), read(world.organiser)]).toEqual([["person.lock", "material.start"], []]);
});

test("an auditor is told of which unit and by which number, and of no text", () => {
  const world = makeWorld();
  world.material(world.village, "submitted");
  const auditor = world.person("auditor", world.county);
  const [newest] = latestEvents(world.as(auditor)).filter((event) => event.kind === "material.submit");
  expect({ unit: newest?.unit, number: newest?.number, facts: Object.keys(newest?.facts ?? {}) }).toEqual({ unit: "青柳村", number: expect.stringMatching(/-0001$/), facts: ["revision", "stage"] });
});
