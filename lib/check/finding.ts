import type { PartRole } from "@/lib/call/form";
import type { Level } from "@/lib/unit/levels";
import type { Kind } from "./kinds";
import type { Says } from "./sayings";

/** A stretch of the checked text: a part of the form, or (key and role null) a text that belongs to no form. */
export type Section = { key: string | null; role: PartRole | null; label: string; start: number; end: number };

/** What is known of the unit and the call besides the text; all of it names and figures, no rows. */
export type About = {
  unit: { name: string; level: Level; kind: string; /** Names of the units above it, from the top down. */ above: readonly string[] };
  /** Names of the other units that file in this call or stand beside this one. */
  otherUnits: readonly string[];
  /** The year that the material is about. */
  year: number;
  fields: readonly { key: string; label: string; value: string }[];
  figures: readonly { key: string; label: string; measure: string; previous: string; current: string }[];
  parts: readonly { key: string; label: string; required: boolean; min: number; max: number }[];
};

/** A text to check: all sections in one coordinate system of code points; `about` null for a text of no call. */
export type Checked = { text: string; sections: readonly Section[]; about: About | null };

/** A further place of the same finding, and the text that may stand there instead. */
export type Place = { start: number; end: number; repair?: string };

/**
 * One result of the check. `start` and `end` are code points of the checked text, end exclusive; both 0 for what has
 * no place in it (a missing part). `says` is put into words by lib/words. `fill` is what a blank must hold as other
 * figures determine it; `repair` is the text that may stand in the place instead. One finding may stand for many
 * places of one habit (half-width commas throughout): `also` has the others, each with its own repair.
 */
export type Finding = { kind: Kind; start: number; end: number; says: Says; fill?: string; repair?: string; also?: readonly Place[] };

/** One check: PURE, the same findings for the same text, in the order of the text. */
export type Check = (checked: Checked) => Finding[];
