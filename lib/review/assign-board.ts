/** How a person stands to a material: nothing yet · not to be given · held already · given with its group · given. */
export const CELL = { open: 0, barred: 1, held: 2, fixed: 3, given: 4 } as const;

/** One hand-over: `material` goes from one person to another. All by their places in the lists. */
type Step = { material: number; from: number; to: number };

/**
 * The sheet on which a plan is made: who has which material, how much each person has, and how much each may have.
 * Materials and people are numbers from 0; `loads` counts what each has at the start, `caps` may be Infinity.
 */
export class Board {
  private readonly cells: Uint8Array;
  /** What each person was given and may hand over again. */
  private readonly movable: Set<number>[];
  private readonly counts: Uint16Array;
  /** Everybody, by their places. */
  readonly people: readonly number[];

  constructor(materials: number, private readonly loads: number[], private readonly caps: readonly number[]) {
    this.cells = new Uint8Array(materials * loads.length);
    this.counts = new Uint16Array(materials);
    this.movable = loads.map(() => new Set());
    this.people = loads.map((_, person) => person);
  }

  at = (material: number, person: number): number => this.cells[material * this.loads.length + person] ?? CELL.barred;
  /** How many people a material was given to on this sheet. */
  count = (material: number): number => this.counts[material] ?? 0;
  load = (person: number): number => this.loads[person] ?? 0;
  room = (person: number): number => (this.caps[person] ?? 0) - this.load(person);
  set = (material: number, person: number, cell: number): void => { this.cells[material * this.loads.length + person] = cell; };

  /** Give a material to a person; a `fixed` one is never handed over again. */
  give(material: number, person: number, cell: typeof CELL.given | typeof CELL.fixed = CELL.given): void {
    this.set(material, person, cell);
    this.loads[person] = this.load(person) + 1;
    this.counts[material] = this.count(material) + 1;
    if (cell === CELL.given) this.movable[person]?.add(material);
  }

  private handOver({ material, from, to }: Step): void {
    this.set(material, from, CELL.open);
    this.movable[from]?.delete(material);
    this.loads[from] = this.load(from) - 1;
    this.counts[material] = this.count(material) - 1;
    this.give(material, to);
  }

  private between(from: number, to: number): number | null {
    for (const material of this.movable[from] ?? []) if (this.at(material, to) === CELL.open) return material;
    return null;
  }

  /** Every person that work can be passed on to from one, by chains of hand-overs: the last step of the shortest chain. */
  private reached(start: number): Map<number, Step> {
    const steps = new Map<number, Step>();
    const queue = [start];
    for (const from of queue) {
      for (const to of this.people) {
        if (to === start || steps.has(to)) continue;
        const material = this.between(from, to);
        if (material === null) continue;
        steps.set(to, { material, from, to });
        queue.push(to);
      }
    }
    return steps;
  }

  /**
   * Take one material off a person by handing over along a chain that ends with whoever has least, has room, and has
   * no more than `most`. Answers whether there was such a chain.
   */
  relieve(start: number, most: number): boolean {
    const steps = this.reached(start);
    const ends = [...steps.keys()].filter((person) => this.room(person) >= 1 && this.load(person) <= most);
    const end = ends.toSorted((a, b) => this.load(a) - this.load(b) || a - b)[0];
    if (end === undefined) return false;
    for (let step = steps.get(end); step; step = steps.get(step.from)) this.handOver(step);
    return true;
  }
}
