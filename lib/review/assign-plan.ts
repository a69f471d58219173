import { Board, CELL } from "./assign-board";
import { shuffled } from "./assign-order";

/** A material to be given out: `holders` keep it, `bundle` is what it is kept together with, where anything. */
export type PlanMaterial = { id: string; bundle: string | null; holders: readonly string[] };
/** Somebody who may be given materials: `load` is all they have now, `cap` the most they may have; null: no bound. */
export type PlanReviewer = { id: string; load: number; cap: number | null };

/** Why somebody is missing: too few people chosen · too few who are not recused · the others are full. */
export const LACKS = ["people", "recusals", "caps"] as const;
export type Lack = (typeof LACKS)[number];

export type PlanInput = {
  materials: readonly PlanMaterial[];
  reviewers: readonly PlanReviewer[];
  /** How many people each material needs. */
  each: number;
  /** Whether all materials of a bundle go to the same people. */
  together: boolean;
  seed: string;
  /** Whether a person is not to be given a material. */
  barred: (materialId: string, personId: string) => boolean;
};

export type Plan = {
  /** Who is added to which material; materials to which nobody is added are absent. */
  added: { materialId: string; people: string[] }[];
  unplaced: { materialId: string; missing: number; why: Lack }[];
  loads: { personId: string; before: number; after: number }[];
  /** Bundles that did not go to the same people throughout. */
  split: string[];
};

type Sheet = { input: PlanInput; materials: readonly PlanMaterial[]; reviewers: readonly PlanReviewer[]; board: Board };

function sheetOf(input: PlanInput): Sheet {
  const materials = shuffled(input.materials, input.seed);
  const reviewers = shuffled(input.reviewers, input.seed);
  const board = new Board(materials.length, reviewers.map(({ load }) => load), reviewers.map(({ cap }) => cap ?? Infinity));
  for (const [at, { id, holders }] of materials.entries()) {
    for (const [person, reviewer] of reviewers.entries()) {
      if (holders.includes(reviewer.id)) board.set(at, person, CELL.held);
      else if (input.barred(id, reviewer.id)) board.set(at, person, CELL.barred);
    }
  }
  return { input, materials, reviewers, board };
}

const isGiven = (board: Board, at: number, person: number) => board.at(at, person) > CELL.held;

const missing = ({ board, input, materials }: Sheet, at: number) => Math.max(0, input.each - (materials[at]?.holders.length ?? 0) - board.count(at));

/** The people for a bundle: those who hold most of it already, then those without a recusal in it, then who has least. */
function peopleFor({ board, input }: Sheet, bundle: readonly number[]): number[] {
  const ranked = board.people.map((person) => {
    const of = (cell: number) => bundle.filter((at) => board.at(at, person) === cell).length;
    return { person, held: of(CELL.held), barred: of(CELL.barred), open: of(CELL.open), load: board.load(person) };
  }).filter(({ person, open, barred }) => barred < bundle.length && board.room(person) >= open);
  return ranked.toSorted((a, b) => b.held - a.held || Math.sign(a.barred) - Math.sign(b.barred) || a.load - b.load || a.person - b.person)
    .slice(0, input.each).map(({ person }) => person);
}

/** The bundles that somebody has a part of first, then the largest, each to the same people as far as they have room for all of it. */
function giveBundles(sheet: Sheet): void {
  const bundles = Object.values(Object.groupBy(sheet.materials.keys(), (at) => sheet.materials[at]?.bundle ?? ""))
    .filter((bundle) => bundle !== undefined).filter(([first = 0]) => sheet.materials[first]?.bundle !== null);
  const held = (bundle: readonly number[]) => Number(bundle.some((at) => (sheet.materials[at]?.holders.length ?? 0) > 0));
  for (const bundle of bundles.toSorted((a, b) => held(b) - held(a) || b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))) {
    for (const person of peopleFor(sheet, bundle)) {
      for (const at of bundle) if (sheet.board.at(at, person) === CELL.open && missing(sheet, at) > 0) sheet.board.give(at, person, CELL.fixed);
    }
  }
}

function giveOne({ board }: Sheet, at: number): boolean {
  const people = board.people;
  if (!people.some((person) => board.room(person) >= 1)) return false;
  const open = people.filter((person) => board.at(at, person) === CELL.open);
  const least = open.filter((person) => board.room(person) >= 1).toSorted((a, b) => board.load(a) - board.load(b) || a - b)[0];
  const person = least ?? open.find((full) => board.relieve(full, Infinity));
  if (person === undefined) return false;
  board.give(at, person);
  return true;
}

/** Hand over from who has most to who has least until no chain of hand-overs brings two people closer. */
function balance({ board }: Sheet): void {
  const busiest = () => board.people.toSorted((a, b) => board.load(b) - board.load(a) || a - b);
  while (busiest().some((person) => board.relieve(person, board.load(person) - 2)));
}

function lackOf({ input, materials, board }: Sheet, at: number): Lack {
  const { holders = [] } = materials[at] ?? {};
  const others = input.reviewers.filter(({ id }) => !holders.includes(id)).length;
  if (holders.length + others < input.each) return "people";
  const barred = board.people.filter((person) => board.at(at, person) === CELL.barred).length;
  return holders.length + others - barred < input.each ? "recusals" : "caps";
}

function splitBundles({ materials, board }: Sheet): string[] {
  const sets = new Map<string, Set<string>>();
  for (const [at, { bundle }] of materials.entries()) {
    if (bundle === null) continue;
    const people = board.people.filter((person) => board.at(at, person) >= CELL.held).join(" ");
    sets.set(bundle, (sets.get(bundle) ?? new Set()).add(people));
  }
  return [...sets].filter(([, people]) => people.size > 1).map(([bundle]) => bundle).toSorted();
}

function planOf(sheet: Sheet): Plan {
  const { materials, reviewers, board } = sheet;
  const rows = materials.map(({ id }, at) => ({ id, at, lack: missing(sheet, at) })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const given = (at: number) => board.people.filter((person) => isGiven(board, at, person)).map((person) => reviewers[person]?.id ?? "").toSorted();
  return {
    added: rows.map(({ id, at }) => ({ materialId: id, people: given(at) })).filter(({ people }) => people.length > 0),
    unplaced: rows.filter(({ lack }) => lack > 0).map(({ id, at, lack }) => ({ materialId: id, missing: lack, why: lackOf(sheet, at) })),
    loads: reviewers.map(({ id, load }, person) => ({ personId: id, before: load, after: board.load(person) })).toSorted((a, b) => (a.personId < b.personId ? -1 : 1)),
    split: splitBundles(sheet),
  };
}

/**
 * Give every material the people it still needs: as many places filled as there can be, the first of each material
 * before the second of any, and then nobody with more than one material more than another who could take it from them,
 * by whatever chain of hand-overs. Those who hold a
 * material keep it; bundles that stay together are given first and not evened out. The same input in any order, with
 * the same seed, gives the same plan.
 */
export function planAssignment(input: PlanInput): Plan {
  const sheet = sheetOf(input);
  if (input.together) giveBundles(sheet);
  for (let lacking = input.each; lacking >= 1; lacking -= 1) for (const at of sheet.materials.keys()) if (missing(sheet, at) >= lacking) giveOne(sheet, at);
  balance(sheet);
  return planOf(sheet);
}
