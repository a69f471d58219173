import { and, eq } from "drizzle-orm";
import { actorOfAccount } from "@/db/demo/actor";
import { CALL_DAYS, calendarOf, SCHEDULES, type Calendar } from "@/db/demo/calendar";
import { CALLS } from "@/db/demo/calls";
import { PEOPLE } from "@/db/demo/people";
import { answeringSteps, decidingSteps, scoringSteps, screeningSteps, visitingSteps } from "@/db/demo/reviewing";
import type { DemoCallKey, DemoStory } from "@/db/demo/shape";
import { STORIES } from "@/db/demo/stories";
import { UNITS } from "@/db/demo/units";
import { filingSteps, holderOf, meetingSteps, photoSteps, rewritingSteps, takingBackSteps, writingSteps, type Place, type Step } from "@/db/demo/writing";
import type { Db } from "@/db/open";
import { calls, materials, memberships, people, units } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { days, endOfWork } from "@/lib/clock";
import type { KeptFile } from "@/lib/evidence/mutations";
import { record } from "@/lib/history/record";

type Ids = ReadonlyMap<string, string>;

const CALL_KEYS = Object.keys(CALLS) as DemoCallKey[];
/** The one demo account that meets the page for a first password. */
const FRESH_ACCOUNT = "bai-assistant";

function known<T>(all: ReadonlyMap<string, T>, key: string): T {
  const found = all.get(key);
  if (found === undefined) throw new Error(`The demo world has no ${key}.`);
  return found;
}

function insertUnits(db: Db): Ids {
  const ids = new Map<string, string>();
  const paths = new Map<string, string>();
  for (const { key, name, level, kind, parent } of UNITS) {
    const id = newId();
    const path = `${parent === null ? "" : known(paths, parent)}${id}/`;
    db.insert(units).values({ id, parentId: parent === null ? null : known(ids, parent), name, level, kind, path }).run();
    ids.set(key, id);
    paths.set(key, path);
  }
  return ids;
}

function insertPeople(db: Db, unitIds: Ids, fromAt: number, passwordHash: string): void {
  for (const { account, name, phone, memberships: held } of PEOPLE) {
    const id = newId();
    db.insert(people).values({ id, account, name, phone, passwordHash, mustChangePassword: account === FRESH_ACCOUNT, locale: "zh-CN", textSize: "s" }).run();
    for (const { unit, role } of held) db.insert(memberships).values({ personId: id, unitId: known(unitIds, unit), role, fromAt }).run();
  }
}

function callSteps(key: DemoCallKey, id: string, unitId: string, on: Calendar): Step[] {
  const { name, prefix, basis, purpose, unit, form, rubric, stages, judging, signOff, requirements } = CALLS[key];
  const { opens, due, released } = CALL_DAYS[key];
  const by = holderOf(unit, "organiser");
  const opened: Step = {
    by, at: on(opens, 9),
    run: (ctx) => {
      ctx.db.insert(calls).values({
        id, unitId, name, prefix, basis, purpose, state: "open", signOff, opensAt: ctx.now, dueAt: on(due, 17, 30),
        lastNumber: 0, form, rubric, stages, judging, requirements,
      }).run();
      record(ctx, "call.open", { callId: id });
    },
  };
  if (released === null) return [opened];
  return [opened, {
    by, at: on(released, 10),
    run: (ctx) => {
      ctx.db.update(calls).set({ state: "concluded", releasedAt: ctx.now }).where(eq(calls.id, id)).run();
      record(ctx, "call.release", { callId: id });
    },
  }];
}

function placeOf(story: DemoStory, unitIds: Ids, callIds: Ids): Place {
  const [callId, unitId] = [known(callIds, story.call), known(unitIds, story.unit)];
  return {
    callId, unitId, signOff: CALLS[story.call].signOff === "required",
    material: ({ db }) => {
      const row = db.select().from(materials).where(and(eq(materials.callId, callId), eq(materials.unitId, unitId))).get();
      if (!row) throw new Error(`${story.unit} has not started its material.`);
      return row;
    },
  };
}

function storySteps(story: DemoStory, place: Place, on: Calendar, photos: ReadonlyMap<string, KeptFile>): Step[] {
  const days = SCHEDULES[story.unit];
  const answered = days?.refiled ?? days?.answered;
  if (!days) throw new Error(`The calendar says nothing of ${story.unit}.`);
  return [
    ...writingSteps(story, place, days, on),
    ...photoSteps(story, place, days, on, photos),
    ...(CALLS[story.call].form.deliberation && days.filed !== undefined ? meetingSteps(story, place, days.filed, on) : []),
    ...(days.filed === undefined ? [] : filingSteps(story, place, days.filed, on)),
    ...(days.takenBack === undefined ? [] : takingBackSteps(story, place, days.takenBack, on)),
    ...(days.screened === undefined ? [] : screeningSteps(story, place, days.screened, on)),
    ...(answered === undefined ? [] : [...answeringSteps(story, place, answered, on), ...rewritingSteps(story, story.second ?? {}, place, answered, on)]),
    ...(days.refiled === undefined ? [] : filingSteps(story, place, days.refiled, on)),
    ...(days.visited === undefined ? [] : visitingSteps(story, place, days.visited, on)),
    ...(days.scored === undefined ? [] : scoringSteps(story, place, days.scored, on)),
    ...decidingSteps(story, place, days, on),
  ];
}

function requireEnd(db: Db, story: DemoStory, { callId, unitId }: Place): void {
  const row = db.select({ state: materials.state, stage: materials.stage }).from(materials)
    .where(and(eq(materials.callId, callId), eq(materials.unitId, unitId))).get();
  if (row?.state === story.end && row.stage === story.stage) return;
  throw new Error(`${story.unit} should end ${story.end} at ${story.stage}, but is ${row?.state} at ${row?.stage}.`);
}

/** Whoever still waits for the signature in a call past its deadline has been given four more days. */
const extend = (db: Db, now: number) => db.update(materials).set({ ownDueAt: endOfWork(now + days(4)) }).where(eq(materials.state, "signing")).run();

/**
 * Put the demo world into an empty, migrated database: units and people as given, and everything after that
 * in the order of time through the very verbs that people press, so that its history is a true one.
 * `now` is ms UTC; every account gets `passwordHash`; `photos` lie in the data folder already, by photoKey. Throws where a story does not end as it is told.
 */
export function seedDemo(db: Db, now: number, passwordHash: string, photos: ReadonlyMap<string, KeptFile> = new Map()): void {
  const on = calendarOf(now);
  db.transaction((tx) => {
    const unitIds = insertUnits(tx);
    insertPeople(tx, unitIds, on(-900, 9), passwordHash);
    const callIds: Ids = new Map(CALL_KEYS.map((key) => [key, newId()]));
    const told = STORIES.map((story) => ({ story, place: placeOf(story, unitIds, callIds) }));
    const steps = [
      ...CALL_KEYS.flatMap((key) => callSteps(key, known(callIds, key), known(unitIds, CALLS[key].unit), on)),
      ...told.flatMap(({ story, place }) => storySteps(story, place, on, photos)),
    ];
    const actors = new Map(PEOPLE.map(({ account }) => [account, actorOfAccount(tx, account, now)]));
    for (const { at, by, run } of steps.toSorted((a, b) => a.at - b.at)) run({ db: tx, now: at, actor: known(actors, by) });
    extend(tx, now);
    for (const { story, place } of told) requireEnd(tx, story, place);
  }, { behavior: "immediate" });
}
