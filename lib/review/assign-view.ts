import { BUNDLINGS, type Bundling } from "./assign-input";

/** Which rows of the list: all · those that lack somebody. */
export const SHOWN = ["lacking", "all"] as const;
export type Shown = (typeof SHOWN)[number];

/** What the assignment page is asked for: the list as it is filtered, the row in hand, and the plan to show, where one. */
export type AssignView = {
  stage: number | null;
  show: Shown;
  find: string;
  page: number;
  /** The material whose people are being changed; "": none. */
  edit: string;
  plan: AskedPlan | null;
};

/** What a plan is asked by; the call and the stage stand beside it. */
export type AskedPlan = { each: number; cap: number | null; bundling: Bundling; seed: number; without: string[] };

const numberIn = (typed: string, from: number, to: number): number | null => {
  const read = /^\d{1,7}$/.test(typed.normalize("NFKC").trim()) ? Number(typed.normalize("NFKC")) : null;
  return read === null || read < from || read > to ? null : read;
};

/** The bounds of what may be typed. */
export const EACH = { from: 1, to: 20 };
export const CAP = { from: 1, to: 100_000 };

/** A typed number of people or of materials, full-width digits as well, or null where it is none within the bounds. */
export const readBounded = (typed: string, { from, to }: { from: number; to: number }) => numberIn(typed, from, to);

function readPlan(search: (name: string) => string): AskedPlan | null {
  const each = numberIn(search("each"), EACH.from, EACH.to);
  if (each === null) return null;
  return {
    each, cap: numberIn(search("cap"), CAP.from, CAP.to), bundling: BUNDLINGS.find((one) => one === search("by")) ?? "none",
    seed: numberIn(search("seed"), 1, 1_000_000) ?? 1, without: search("without").split(",").filter((id) => /^[\w-]{1,40}$/.test(id)).slice(0, 1000),
  };
}

/** What the page's address asks for; what an address cannot say is taken as the usual. */
export function readAssignView(search: (name: string) => string): AssignView {
  return {
    stage: numberIn(search("stage"), 0, 20), show: SHOWN.find((show) => show === search("show")) ?? "lacking",
    find: Array.from(search("find").trim()).slice(0, 40).join(""), page: numberIn(search("page"), 1, 10_000) ?? 1, edit: search("edit"), plan: readPlan(search),
  };
}

/** The address of a view, with only what differs from the usual. */
export function assignQuery(view: AssignView, change: Partial<AssignView> = {}): string {
  const next = { ...view, ...change };
  const query = new URLSearchParams();
  if (next.stage !== null) query.set("stage", String(next.stage));
  if (next.show !== "lacking") query.set("show", next.show);
  if (next.find) query.set("find", next.find);
  if (next.page > 1) query.set("page", String(next.page));
  if (next.edit) query.set("edit", next.edit);
  if (next.plan) {
    query.set("each", String(next.plan.each));
    if (next.plan.cap !== null) query.set("cap", String(next.plan.cap));
    if (next.plan.bundling !== "none") query.set("by", next.plan.bundling);
    if (next.plan.seed > 1) query.set("seed", String(next.plan.seed));
    if (next.plan.without.length > 0) query.set("without", next.plan.without.join(","));
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

type Row = { number: string; unit: string; missing: number };

/** The rows that a view shows, before they are cut into pages. */
export function shownRows<T extends Row>(rows: readonly T[], { show, find }: Pick<AssignView, "show" | "find">): T[] {
  const wanted = find.toLowerCase();
  return rows.filter((row) => (show === "all" || row.missing > 0) && (wanted === "" || row.unit.toLowerCase().includes(wanted) || row.number.toLowerCase().includes(wanted)));
}
