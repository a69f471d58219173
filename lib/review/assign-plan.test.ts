import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atLeast } from "@/lib/testing/seeded";
import { planAssignment, type Plan, type PlanInput } from "./assign-plan";

const ids = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${String(at).padStart(5, "0")}`);

/** So many materials and people, nobody recused and no bounds, unless said otherwise. */
function asked(materials: number, people: number, each: number, more: Partial<PlanInput> = {}): PlanInput {
  return {
    materials: ids("m", materials).map((id) => ({ id, bundle: null, holders: [] })), reviewers: ids("p", people).map((id) => ({ id, load: 0, cap: null })),
    each, together: false, seed: "1", barred: () => false, ...more,
  };
}

const after = (plan: Plan) => plan.loads.map((row) => row.after);
const spread = (plan: Plan) => Math.max(...after(plan)) - Math.min(...after(plan));

/** Small worlds in which anything may be in the way. */
const worlds = fc.record({
  materials: fc.integer({ min: 1, max: 7 }), people: fc.integer({ min: 1, max: 4 }), each: fc.integer({ min: 1, max: 3 }), together: fc.boolean(), seed: fc.string({ maxLength: 3 }),
  loads: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), caps: fc.array(fc.option(fc.integer({ min: 0, max: 6 })), { minLength: 4, maxLength: 4 }),
  barred: fc.array(fc.boolean(), { minLength: 28, maxLength: 28 }), held: fc.array(fc.boolean(), { minLength: 28, maxLength: 28 }), bundles: fc.array(fc.option(fc.constantFrom("a", "b")), { minLength: 7, maxLength: 7 }),
}).map((world): PlanInput => {
  const [materials, people] = [ids("m", world.materials), ids("p", world.people)];
  const cell = (id: string, person: string) => materials.indexOf(id) * 4 + people.indexOf(person);
  const bars = (id: string, person: string) => world.barred[cell(id, person)] === true && people.indexOf(person) % 2 === 0;
  const holders = (id: string) => people.filter((person) => world.held[cell(id, person)] && people.indexOf(person) === 3);
  return {
    materials: materials.map((id, at) => ({ id, bundle: world.bundles[at] ?? null, holders: holders(id) })),
    reviewers: people.map((id, at) => ({ id, load: (world.loads[at] ?? 0) + materials.filter((one) => holders(one).includes(id)).length, cap: world.caps[at] ?? null })),
    each: world.each, together: world.together, seed: world.seed, barred: bars,
  };
});

/** The most places that can be filled, and then the least sum of squared loads, by trying every set of people for every material. */
function best({ materials, reviewers, each, barred }: PlanInput): { filled: number; squares: number } {
  const sets = Array.from({ length: 2 ** reviewers.length }, (_, bits) => reviewers.flatMap((_person, at) => (bits & (2 ** at) ? [at] : [])));
  let found = { filled: -1, squares: 0 };
  const walk = (at: number, filled: number, loads: readonly number[]) => {
    const material = materials[at];
    if (!material) {
      const squares = loads.reduce((sum, load) => sum + load * load, 0);
      if (filled > found.filled || (filled === found.filled && squares < found.squares)) found = { filled, squares };
      return;
    }
    const need = Math.max(0, each - material.holders.length);
    for (const set of sets) {
      const fits = set.length <= need && set.every((person) => {
        const { id, cap } = reviewers[person] ?? { id: "", cap: 0 };
        return !barred(material.id, id) && !material.holders.includes(id) && (loads[person] ?? 0) < (cap ?? Infinity);
      });
      if (fits) walk(at + 1, filled + set.length, loads.map((load, person) => load + (set.includes(person) ? 1 : 0)));
    }
  };
  walk(0, 0, reviewers.map(({ load }) => load));
  return found;
}

const places = (plan: Plan) => plan.added.reduce((sum, { people }) => sum + people.length, 0);

describe("whatever stands in the way", () => {
  test("nobody is given what they are recused from or have, nobody twice, nobody over their bound, and the sums agree", () => {
    fc.assert(fc.property(worlds, (input) => {
      const plan = planAssignment(input);
      for (const { materialId, people } of plan.added) {
        const { holders = [] } = input.materials.find(({ id }) => id === materialId) ?? {};
        expect(new Set([...people, ...holders]).size).toBe(people.length + holders.length);
        expect(people.length + holders.length).toBeLessThanOrEqual(Math.max(input.each, holders.length));
        expect(people.filter((person) => input.barred(materialId, person))).toEqual([]);
      }
      for (const { id, load, cap } of input.reviewers) {
        const given = plan.added.filter(({ people }) => people.includes(id)).length;
        expect(plan.loads.find(({ personId }) => personId === id)).toEqual({ personId: id, before: load, after: load + given });
        expect(given === 0 || load + given <= (cap ?? Infinity)).toBe(true);
      }
      const needed = input.materials.reduce((sum, { holders }) => sum + Math.max(0, input.each - holders.length), 0);
      expect(places(plan) + plan.unplaced.reduce((sum, row) => sum + row.missing, 0)).toBe(needed);
    }), { numRuns: atLeast(400) });
  });

  test("as many places are filled as there can be, and no other way of filling them is more even", () => {
    fc.assert(fc.property(worlds, (input) => {
      const single = { ...input, together: false, materials: input.materials.slice(0, 4), each: Math.min(input.each, 2) };
      const plan = planAssignment(single);
      expect({ filled: places(plan), squares: after(plan).reduce((sum, load) => sum + load * load, 0) }).toEqual(best(single));
    }), { numRuns: atLeast(250) });
  });

  test("the same materials and people in any order, with the same seed, give the same plan", () => {
    fc.assert(fc.property(worlds, (input) => {
      const turned = { ...input, materials: input.materials.toReversed(), reviewers: input.reviewers.toReversed() };
      expect(planAssignment(turned)).toEqual(planAssignment(input));
    }), { numRuns: atLeast(100) });
  });
});

describe("plain cases", () => {
  test("without recusals the most and the least have one apart", () => {
    for (const [materials, people, each] of [[80, 7, 3], [100, 6, 2], [5, 4, 1]] as const) {
      const plan = planAssignment(asked(materials, people, each));
      expect([spread(plan) <= 1, plan.unplaced, places(plan)]).toEqual([true, [], materials * each]);
    }
  });

  test("what people have already is counted: the busy get less", () => {
    const reviewers = [{ id: "a", load: 10, cap: null }, { id: "b", load: 4, cap: null }, { id: "c", load: 0, cap: null }];
    expect(after(planAssignment(asked(10, 0, 1, { reviewers })))).toEqual([10, 7, 7]);
  });

  test("another seed gives another plan that is as even", () => {
    const [one, other] = ["1", "2"].map((seed) => planAssignment(asked(30, 5, 2, { seed })));
    expect(one).not.toEqual(other);
    expect([one, other].map((plan) => plan && spread(plan))).toEqual([0, 0]);
  });

  test("who holds a material keeps it, and only what is missing is given", () => {
    const materials = [{ id: "m1", bundle: null, holders: ["p00000", "gone"] }, { id: "m2", bundle: null, holders: ["p00001"] }, { id: "m3", bundle: null, holders: ["x", "y", "z"] }];
    const plan = planAssignment(asked(0, 3, 2, { materials }));
    expect(plan.added.map(({ materialId, people }) => [materialId, people.length])).toEqual([["m2", 1]]);
    expect(plan.added[0]?.people).not.toContain("p00001");
  });

  test("it says why a place stays empty", () => {
    const why = (input: PlanInput) => planAssignment(input).unplaced;
    expect(why(asked(1, 2, 3))).toEqual([{ materialId: "m00000", missing: 1, why: "people" }]);
    expect(why(asked(1, 3, 3, { barred: (_, person) => person === "p00001" }))).toEqual([{ materialId: "m00000", missing: 1, why: "recusals" }]);
    expect(why(asked(2, 2, 1, { reviewers: ids("p", 2).map((id, at) => ({ id, load: 3, cap: 3 + at })) })).map((row) => row.why)).toEqual(["caps"]);
    expect(why(asked(1, 0, 1))).toEqual([{ materialId: "m00000", missing: 1, why: "people" }]);
  });

  test("where there are too few places, every material gets its first person before any gets its second", () => {
    const reviewers = ids("p", 4).map((id) => ({ id, load: 0, cap: 3 }));
    const plan = planAssignment(asked(8, 0, 4, { reviewers }));
    expect(plan.added.map(({ people }) => people.length).toSorted()).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
  });

  test("a place is found by handing over where everyone who may take it is full", () => {
    const reviewers = [{ id: "a", load: 0, cap: 1 }, { id: "b", load: 0, cap: 1 }];
    for (const seed of ids("s", 20)) {
      const plan = planAssignment(asked(2, 0, 1, { reviewers, seed, barred: (material, person) => material === "m00001" && person === "b" }));
      expect(plan.unplaced).toEqual([]);
    }
  });
});

describe("kept together", () => {
  const bundled = (sizes: Record<string, number>) => Object.entries(sizes).flatMap(([bundle, size]) => ids(bundle, size).map((id) => ({ id, bundle, holders: [] as string[] })));
  const peopleOf = (plan: Plan, bundle: string) => new Set(plan.added.filter(({ materialId }) => materialId.startsWith(bundle)).map(({ people }) => people.join(" ")));

  test("each township goes to the same people, and the loads stay close", () => {
    const plan = planAssignment(asked(0, 4, 2, { materials: bundled({ a: 9, b: 8, c: 5, d: 4, e: 2 }), together: true }));
    for (const bundle of ["a", "b", "c", "d", "e"]) expect([bundle, peopleOf(plan, bundle).size]).toEqual([bundle, 1]);
    expect([plan.split, plan.unplaced, spread(plan) <= 5]).toEqual([[], [], true]);
  });

  test("one recused from one material of a township is left out of it while there are others; what is in no bundle is given alone", () => {
    const materials = [...bundled({ a: 4 }), { id: "z", bundle: null, holders: [] }];
    const plan = planAssignment(asked(0, 3, 2, { materials, together: true, barred: (material, person) => material === "a00002" && person === "p00000" }));
    expect([...peopleOf(plan, "a")]).toEqual(["p00001 p00002"]);
    expect(plan.added.find(({ materialId }) => materialId === "z")?.people).toContain("p00000");
  });

  test("where nobody has room for all of it, it is given singly and said to be split", () => {
    const reviewers = ids("p", 3).map((id) => ({ id, load: 0, cap: 3 }));
    const plan = planAssignment(asked(0, 0, 1, { materials: bundled({ a: 6 }), reviewers, together: true }));
    expect([plan.split, plan.unplaced, places(plan), spread(plan)]).toEqual([["a"], [], 6, 0]);
  });

  test("those who have begun with a township go on with it", () => {
    const materials = bundled({ a: 5 }).map((material, at) => ({ ...material, holders: at === 0 ? ["p00002"] : [] }));
    const reviewers = ids("p", 4).map((id, at) => ({ id, load: at === 2 ? 9 : 0, cap: null }));
    expect([...peopleOf(planAssignment(asked(0, 0, 1, { materials, reviewers, together: true })), "a")]).toEqual(["p00002"]);
  });
});

test("ten thousand materials, fifty people, three each, and one in twenty pairs recused: within a test's time, and even", () => {
  const barred = (material: string, person: string) => (Number(material.slice(1)) * 31 + Number(person.slice(1)) * 17) % 20 === 0;
  const plan = planAssignment(asked(10_000, 50, 3, { barred }));
  expect([plan.unplaced, places(plan), spread(plan)]).toEqual([[], 30_000, 0]);
});
