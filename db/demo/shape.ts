import type { Form } from "@/lib/call/form";
import type { Judging } from "@/lib/call/judging";
import type { Rubric } from "@/lib/call/rubric";
import type { Stage } from "@/lib/call/stages";

/** A node of the invented tree of units; `key` is what the other demo files refer to. */
export type DemoUnit = {
  key: string;
  name: string;
  level: "prefecture" | "county" | "township" | "grassroots";
  kind: string;
  parent: string | null;
};

export type DemoRole =
  | "filler"
  | "signer"
  | "assistant"
  | "reviewer"
  | "organiser"
  | "admin"
  | "auditor";

/** An invented person; the telephone numbers begin with 0000, so that none can be dialled. */
export type DemoPerson = {
  account: string;
  name: string;
  phone: string;
  memberships: { unit: string; role: DemoRole }[];
};

/** The parts of FORM, by part key; a part not yet written is the empty string. */
export type DemoParts = {
  brief: string;
  basics: string;
  practices: string;
  results: string;
  next: string;
};

/** What a unit wrote: fields by field key, figures by figure key as [earlier year, later year]. */
export type DemoText = {
  title: string;
  parts: DemoParts;
  fields: Record<string, string>;
  figures: Record<string, [string, string]>;
};

/** A comment on the first revision; `quote` stands exactly once in that revision's `part`. */
export type DemoComment = {
  part: Exclude<keyof DemoParts, "brief"> | null;
  quote: string | null;
  level: "must" | "should" | "note";
  body: string;
  suggestion?: string;
  answer?: { kind: "adopted" | "changed" | "explained"; words: string };
};

/** One reviewer's scores in half-points by criterion key; not `done` means still at work. */
export type DemoScore = {
  person: string;
  halfPoints: Record<string, number>;
  remark: string;
  done: boolean;
};

/** What the one who went there found; not `done` means the visit is still being written up. */
export type DemoVisit = { remark: string; comments: DemoComment[]; done: boolean };

export type DemoCallKey = "concluded" | "reviewing" | "open" | "cenpingPast" | "cenpingOpen";

/** One material and how far it has come; the seed replays it through the real verbs. */
export type DemoStory = {
  call: DemoCallKey;
  unit: string;
  end: "draft" | "signing" | "submitted" | "returned" | "approved" | "rejected";
  /** Index of the stage where it stands at the end. */
  stage: number;
  text: DemoText;
  /** The account of the assistant who fills in and files for the unit. */
  onBehalf?: string;
  /** The parts as put right after the unit took its first filing back. */
  amended?: Partial<DemoParts>;
  /** The parts as rewritten after a return, filed again or not yet. */
  second?: Partial<DemoParts>;
  /** Made by whoever returned the first revision or, where none did, by who is reviewing it. */
  comments: DemoComment[];
  returnReason?: string;
  visit?: DemoVisit;
  scores: DemoScore[];
  decision?: {
    outcome: "approved" | "not_selected" | "not_recommended" | "not_eligible";
    reason: string;
    meeting: string;
    documentNumber: string;
  };
  /** Keys of the parts filled so far, for drafts; none at all: not even the sheets are filled in. */
  started?: (keyof DemoParts)[];
};

/** A call as its organiser set it up; `unit` is the organiser's, panels name accounts. */
export type DemoCall = {
  name: string;
  prefix: string;
  year: number;
  basis: string;
  purpose: "naming" | "recommending";
  unit: string;
  form: Form;
  rubric: Rubric;
  stages: Stage[];
  judging?: Judging;
  signOff: "none" | "required";
  requirements: string[];
};
