import type { PartDefinition } from "@/lib/call/form";
import { lengthOf } from "@/lib/text/normalise";
import type { FigurePair } from "./completeness";
import { LONGEST_PART } from "./limits";
import type { PartTexts } from "./split";

/** A part of the form with what stands in it now: the text and its version; locked: a return did not name it. */
export type StandingPart = { definition: PartDefinition; locked: boolean; version: number; text: string };
export type StandingTitle = { text: string; locked: boolean };

/**
 * What an accepted split would write (`parts`, and `title` or null for none; of a filled-in blank form `fields` and
 * `figures` too) and what it must say first, by label.
 */
export type ImportPlan = {
  parts: { key: string; version: number; text: string }[];
  title: string | null;
  fields?: { version: number; values: Record<string, string> };
  figures?: { version: number; values: Record<string, FigurePair> };
  replaced: string[];
  skipped: string[];
  tooLong: { label: string; over: number } | null;
};

/** Weighs the texts of a split against what stands in the material; a locked part is skipped, never written. */
export function planImport(texts: PartTexts, parts: readonly StandingPart[], title: StandingTitle): ImportPlan {
  const given = parts.flatMap((part) => {
    const text = texts.parts[part.definition.key];
    return text === undefined ? [] : [{ ...part, now: text }];
  });
  const open = given.filter(({ locked }) => !locked);
  const long = open.find(({ now }) => lengthOf(now) > LONGEST_PART);
  const heading = texts.title.split("\n").map((line) => line.trim()).filter(Boolean).join("　");
  return {
    parts: open.map(({ definition, version, now }) => ({ key: definition.key, version, text: now })),
    title: heading === "" || title.locked || heading === title.text ? null : heading,
    replaced: open.filter(({ text, now }) => text.trim() !== "" && text !== now).map(({ definition }) => definition.label),
    skipped: given.filter(({ locked }) => locked).map(({ definition }) => definition.label),
    tooLong: long ? { label: long.definition.label, over: lengthOf(long.now) - LONGEST_PART } : null,
  };
}
