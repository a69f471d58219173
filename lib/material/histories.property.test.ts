import * as fc from "fast-check";
import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { days, minutes } from "@/lib/clock";
import { rowReader } from "@/lib/testing/dump";
import { CALL_KINDS, makeLife, type CallKind, type Company, type Life } from "@/lib/testing/life";
import { expectSound, expectVerified, expectWithin, standingOf, toldSince, type Standing } from "@/lib/testing/life-check";
import { DEEDS, type Deed, type DeedName } from "@/lib/testing/life-deeds";
import { nextScript } from "@/lib/testing/life-scripts";

/** A tenth here; all of them with `npm run fuzz`. */
const HOW_MANY = process.env.FUZZ_RUNS ? 200 : 20;

/** One deed on a village's material; without `by` mostly done by whom it belongs to, now and then by anybody. */
type Move = { deed: DeedName; unit: number; who: number; pick: number; by?: keyof Company };
type Step = { next: number; pick: number } | { move: Move } | { rivals: [Move, Move] } | { wait: number };

const names = Object.keys(DEEDS) as DeedName[];
/** Mostly the same village, so that its life gets far. */
const unit = fc.constantFrom(0, 0, 0, 1, 1, 2);
const [who, pick] = [fc.nat({ max: 500 }), fc.nat({ max: 4096 })];
const move: fc.Arbitrary<Move> = fc.record({ deed: fc.constantFrom(...names), unit, who, pick });
const versioned = names.filter((name) => "versioned" in DEEDS[name]);
const rival: fc.Arbitrary<Move> = fc.record({ deed: fc.constantFrom(...versioned), unit: fc.constant(0), who, pick });
const next = fc.record({ next: unit, pick });
const rivals = fc.tuple(rival, rival, unit).map(([one, other, of]) => ({ rivals: [{ ...one, unit: of }, { ...other, unit: of }] as [Move, Move] }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 28, arbitrary: next }, { weight: 12, arbitrary: move.map((one) => ({ move: one })) }, { weight: 5, arbitrary: rivals }, { weight: 1, arbitrary: fc.record({ wait: fc.nat({ max: 12 }) }) },
);
const life = fc.record({ kind: fc.constantFrom(...CALL_KINDS), steps: fc.array(step, { minLength: 40, maxLength: 60, size: "max" }) });

type Tally = Partial<Record<DeedName, { done: number; refused: number }>>;
/** A life as far as it has come, and what was done and refused in all of them. */
type Course = { life: Life; standing: Standing; rows: string; read: () => string; tally: Tally };

const villageOf = ({ villages, village }: Life, at: number) => villages[at] ?? village;

function doerOf({ company }: Life, { deed, unit: at, who: chance, by }: Move) {
  const all = Object.values(company).flat();
  const natural = company[by ?? DEEDS[deed].by];
  const own = natural === company.filler || natural === company.signer;
  const chosen = !by && chance % 7 === 0 ? all[chance % all.length] : natural[(own ? at : Math.floor(chance / 7)) % natural.length];
  if (!chosen) throw new Error("nobody is there");
  return chosen;
}

function prepare({ life: lived }: Course, one: Move): () => unknown {
  const deed: Deed = DEEDS[one.deed];
  const village = villageOf(lived, one.unit);
  return deed.make({ life: lived, ctx: lived.as(doerOf(lived, one)), unit: village, materialId: lived.materialOf(village), pick: one.pick });
}

/** Do what was prepared: it succeeds and tells of it as it should, or is refused and changes not one row. Answers whether it was done. */
function carryOut(course: Course, { deed, ...rest }: Move, write: () => unknown): boolean {
  const { life: lived, standing: before, tally } = course;
  const what = `${deed} ${JSON.stringify(rest)}`;
  const count = (tally[deed] ??= { done: 0, refused: 0 });
  try {
    write();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const rows = course.read();
    if (rows !== course.rows) expect({ what, rows: JSON.parse(rows) }).toEqual({ what, rows: JSON.parse(course.rows) });
    count.refused += 1;
    return false;
  }
  count.done += 1;
  lived.intoGroup();
  [course.standing, course.rows] = [standingOf(lived), course.read()];
  expect({ what, told: toldSince(lived, before) }).toEqual({ what, told: expect.stringMatching(DEEDS[deed].tells) });
  expectSound(lived, before, course.standing, what);
  if (deed === "callUp" || deed === "approve") expectWithin(lived, what);
  return true;
}

/** Two people have the same page open: once one has moved the material, the other is told so. */
function compete(course: Course, [one, other]: [Move, Move]): void {
  const [first, second] = [prepare(course, one), prepare(course, other)];
  const version = () => course.standing.materials.get(course.life.materialOf(villageOf(course.life, one.unit)))?.version;
  const before = version();
  carryOut(course, one, first);
  const moved = version() !== before;
  const done = carryOut(course, other, second);
  expect({ one, other, bothMoved: moved && done }).toMatchObject({ bothMoved: false });
}

function follow(course: Course, at: number, chance: number): void {
  const { life: lived } = course;
  for (const [deed, by, index = at] of nextScript(lived, lived.materialOf(villageOf(lived, at)), chance)) {
    lived.later(1000);
    const one = { deed, unit: at, pick: chance, who: index * 7 + 1, ...(by ? { by } : {}) };
    carryOut(course, one, prepare(course, one));
  }
}

function live(kind: CallKind, steps: readonly Step[], tally: Tally): void {
  const lived = makeLife(kind);
  const rows = rowReader(lived.sqlite);
  const read = () => JSON.stringify(rows());
  const course = { life: lived, standing: standingOf(lived), rows: read(), read, tally };
  for (const each of steps) {
    lived.later(minutes(1));
    if ("wait" in each) lived.later(days(each.wait));
    else if ("rivals" in each) compete(course, each.rivals);
    else if ("next" in each) follow(course, each.next, each.pick);
    else carryOut(course, each.move, prepare(course, each.move));
  }
  expectVerified(lived, kind);
  lived.sqlite.close();
}

test("whatever people do to materials, in any order: it is done and told of once, or refused and nothing is changed", () => {
  const tally: Tally = {};
  fc.assert(fc.property(life, ({ kind, steps }) => live(kind, steps, tally)), { numRuns: HOW_MANY });
  expect(names.filter((name) => (tally[name]?.done ?? 0) === 0)).toEqual([]);
}, HOW_MANY * 20_000);
