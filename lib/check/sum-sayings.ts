/** What the checks of figures have to say: for every code the values its sentence shows. */
export type SumSayings = {
  /** All parts of a whole, added up: "300＋100＋2150", "2550", "2585". */
  partsSum: { parts: string; sum: string; whole: string };
  /** Parts that exclude each other come to more than the whole. */
  partsOver: { parts: string; sum: string; whole: string };
  /** One part is more than the whole. */
  partOver: { part: string; whole: string };
  /** A share that is not part over base: `computed` is what it would be. */
  shareOfBase: { part: string; base: string; computed: string; stated: string };
  /** A change that does not lead from one value to the other: `computed` is the change that does. */
  growth: { from: string; to: string; computed: string; stated: string };
  /** What is said to rise falls, or the other way round. */
  growthDirection: { from: string; to: string; rising: boolean };
  /** The value before, as the increase gives it, and the rate that this would make. */
  growthRate: { now: string; added: string; computed: string; stated: string };
  overHundred: { stated: string };
  averageTotal: { each: string; number: string; computed: string; total: string };
  /** "五个坚持" with four of them behind it. */
  countWord: { name: string; said: number; counted: number };
  /** "以下三项" with four items, "A、B两个方面" with another number of them. */
  countList: { said: string; counted: number };
  dateImpossible: { date: string };
  yearsBackwards: { from: string; to: string };
  yearsSpan: { from: string; to: string; said: string; years: number };
  valueConflict: { subject: string; first: string; second: string };
  figureMismatch: { label: string; entered: string; stated: string };
};
