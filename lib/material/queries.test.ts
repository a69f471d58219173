import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { calls } from "@/db/schema";
import { judge, press, rowOf, write } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { FIELDS, TEXTS } from "@/lib/testing/form";
import { makeWorld } from "@/lib/testing/world";
import { draftPage, materialPage, newestPart, partPage, readerOf, revisionsOf } from "./queries";
import { loadMaterial } from "./subject.queries";

function having(state: Parameters<ReturnType<typeof makeWorld>["material"]>[1]) {
  const world = makeWorld();
  const id = world.material(world.village, state);
  return { ...world, world, id };
}

describe("which side a reader is on", () => {
  test("who sees the draft is the unit's, who runs the call the organiser's, else a reviewer", () => {
    const { as, db, id, filler, signer, assistant, organiser, screener, scorers, now, join, county } = having("approved");
    const side = (person: typeof filler) => {
      const loaded = loadMaterial(db, id, now());
      if (!loaded) throw new Error("no material");
      return readerOf(as(person), loaded).side;
    };
    expect([filler, signer, assistant, organiser, screener, ...scorers].map(side)).toEqual(["unit", "unit", "unit", "organiser", "reviewer", "reviewer", "reviewer"]);
    join(filler, "organiser", county);
    join(scorers[0], "organiser", county);
    expect([side(filler), side(scorers[0])]).toEqual(["unit", "organiser"]);
  });

  test("an outcome is released from its moment on", () => {
    const { as, db, id, filler, theCall, now } = having("approved");
    const released = () => materialPage(as(filler), id).reader.released;
    const seen = [null, now() + 1, now()].map((releasedAt) => {
      db.update(calls).set({ releasedAt }).where(eq(calls.id, theCall)).run();
      return released();
    });
    expect(seen).toEqual([false, false, true]);
  });
});

describe("the page of a material", () => {
  test("names the organiser and tells why not", () => {
    const { as, id, filler, screener } = having("submitted");
    const shown = materialPage(as(filler), id);
    expect([shown.organiser, shown.why("material.withdraw"), shown.why("material.submit"), shown.why("review.write")]).toEqual(["柳溪县", null, "wrong_state", "role"]);
    expect(materialPage(as(screener), id).why("material.edit")).toBe("role");
  });

  test("is not there for strangers, and its draft is refused to reviewers", () => {
    const { as, id, sqlite, person, otherVillage, screener, organiser } = having("submitted");
    const stranger = person("filler", otherVillage);
    for (const read of [materialPage, draftPage]) expectRefusal(sqlite, () => read(as(stranger), id), { code: "not_found" });
    for (const reader of [screener, organiser]) expectRefusal(sqlite, () => draftPage(as(reader), id), { code: "forbidden", refusal: "role" });
    expectRefusal(sqlite, () => newestPart(as(screener), id, "practices"), { code: "forbidden", refusal: "role" });
  });
});

describe("the draft as its unit writes it", () => {
  test("has the newest texts, how far each section has come, and what can be done", () => {
    const { as, id, filler } = having("draft");
    const shown = draftPage(as(filler), id);
    expect([shown.draft.parts, shown.draft.fields, shown.why, shown.next]).toEqual([TEXTS, FIELDS, null, { verb: "submit", refusal: null }]);
    expect(shown.tasks.map(({ key, progress }) => [key, progress])).toEqual([["fields", "done"], ["brief", "none"], ["basics", "done"], ["practices", "done"], ["figures", "done"], ["evidence", "none"]]);
    press(as(filler), id, "submit");
    expect([draftPage(as(filler), id).why, draftPage(as(filler), id).next]).toEqual(["wrong_state", { verb: null, refusal: "wrong_state" }]);
  });

  test("a part says who saved it, one not begun has nothing, and one the form does not have is not there", () => {
    const { as, id, filler, assistant, sqlite } = having("draft");
    write(as(assistant), id, "practices", `${TEXTS.practices}三是新添的。`);
    const { part, state, savedBy } = partPage(as(filler), id, "practices");
    expect([part.label, state?.version, savedBy]).toEqual(["主要做法", 2, as(assistant).actor.name]);
    expect(partPage(as(filler), id, "brief")).toMatchObject({ part: { key: "brief" }, state: null, savedBy: "" });
    for (const key of ["next", "fields", "__proto__"]) expectRefusal(sqlite, () => partPage(as(filler), id, key), { code: "not_found" });
  });

  test("the newest part is what a conflict is shown beside", () => {
    const { as, id, filler, assistant, now, later } = having("draft");
    later();
    write(as(assistant), id, "practices", "一是别人写的。");
    expect(newestPart(as(filler), id, "practices")).toEqual({ version: 2, text: "一是别人写的。", savedAt: now(), savedBy: as(assistant).actor.name });
    for (const key of ["brief", "__proto__", "constructor"]) expect(newestPart(as(filler), id, key)).toBeNull();
  });
});

test("revisions stand newest first, of this material only and without texts", () => {
  const { world, as, id, filler, screener, secondVillage, now, later } = having("submitted");
  const first = rowOf(world, id).revisionId;
  world.material(secondVillage, "submitted");
  judge(as(screener), id, "return");
  later();
  press(as(filler), id, "submit");
  expect(revisionsOf(as(filler), id)).toEqual([
    { id: rowOf(world, id).revisionId, ordinal: 2, submittedAt: now(), count: 72 }, { id: first, ordinal: 1, submittedAt: now() - 60_000, count: 72 },
  ]);
});
