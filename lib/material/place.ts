import type { PartRole } from "@/lib/call/form";
import { countCharacters } from "@/lib/text/count";
import { looksAhead, readCues } from "@/lib/text/cues";
import { slice } from "@/lib/text/normalise";
import { bareHeading, namedRoles, stripFiller } from "@/lib/text/synonyms";
import { findOwnText, type Block } from "./own";

/** What placing needs to know of a part of the form. */
export type Target = { key: string; role: PartRole; label: string };
/** Where a block belongs and what told so; `to` null is 未归类. */
export type Place = { to: string | null; why: "heading" | "content" | "position" | "none" };

const NOWHERE: Place = { to: null, why: "none" };

/**
 * The place of every block, in order. A section goes where its heading says; one whose heading names
 * no part goes where its words show, and only then where both its neighbours stand.
 */
export function placeBlocks(blocks: readonly Block[], targets: readonly Target[]): Place[] {
  const own = findOwnText(blocks);
  const body = blocks.filter((_, index) => own[index]);
  const placed = betweenNeighbours(joinBroken(body, placeBody(body, targets)));
  let next = 0;
  return own.map((mine) => (mine ? (placed[next++] ?? NOWHERE) : NOWHERE));
}

function placeBody(body: readonly Block[], targets: readonly Target[]): Place[] {
  const [opening, ...sections] = readSections(body);
  const named = new Set(sections.flatMap((section) => rolesOf(section)));
  const to = (role: PartRole | null, why: Place["why"]) => placeIn(role, why, targets);
  const headed = (sections[0]?.[0]?.level ?? 4) <= 2;
  const head = headed ? openingRoles(opening ?? [], named) : looseRoles(opening ?? []);
  const places = head.map((role) => to(role, "content"));
  for (const [index, section] of sections.entries()) {
    const rest = index === sections.length - 1 && !named.has("next") ? outlookStart(section) : section.length;
    const own = placeSection(section, targets, named, places.at(-1) ?? NOWHERE);
    places.push(...own.slice(0, rest), ...section.slice(rest).map(() => to("next", "content")));
  }
  return places;
}

/** The blocks before the first heading of the highest level, then one list for each such heading. */
function readSections(body: readonly Block[]): Block[][] {
  const top = Math.min(...body.flatMap(({ level }) => level ?? []));
  const sections: Block[][] = [[]];
  for (const block of body) {
    if (block.level === top) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

/** The heading of a section or block without its number; "" for body text. */
function headingOf(block: Block | undefined): string {
  if (!block?.heading) return "";
  return bareHeading(slice(block.text, 0, block.heading[1] - block.start));
}

function rolesOf(section: readonly Block[]): PartRole[] {
  return namedRoles(headingOf(section[0]));
}

function placeIn(role: PartRole | null, why: Place["why"], targets: readonly Target[]): Place {
  const target = targets.find((target) => target.role === role);
  return target ? { to: target.key, why } : NOWHERE;
}

function placeSection(
  section: readonly Block[],
  targets: readonly Target[],
  named: ReadonlySet<PartRole>,
  above: Place,
): Place[] {
  const heading = headingOf(section[0]);
  const label = targets.find((target) => stripFiller(target.label) === stripFiller(heading));
  if (label) return section.map(() => ({ to: label.key, why: "heading" }));
  const roles = namedRoles(heading);
  if (roles.length > 0) return subRoles(section, roles).map((role) => placeIn(role, "heading", targets));
  const role = contentRole(section, named);
  if (role) return section.map(() => placeIn(role, "content", targets));
  const practices = placeIn("practices", "position", targets);
  return section.map(() => (practices.to === above.to ? practices : NOWHERE));
}

/** A heading that names two parts keeps all in the first, unless a sub-heading names the other. */
function subRoles(section: readonly Block[], roles: readonly PartRole[]): (PartRole | null)[] {
  let current = roles[0] ?? null;
  return section.map((block, index) => {
    const told = index > 0 && roles.length > 1 ? namedRoles(headingOf(block))[0] : undefined;
    if (told && roles.includes(told)) current = told;
    return current;
  });
}

type Cues = ReturnType<typeof readCues>;

function contentRole(section: readonly Block[], named: ReadonlySet<PartRole>): PartRole | null {
  const heading = headingOf(section[0]);
  const all = readCues(section.map(({ text }) => text).join("\n"));
  if (looksAhead(heading)) return "next";
  if (!named.has("basics") && all.basics >= 4 && all.practices < 3) return "basics";
  if (readCues(heading).results > 0 && all.results >= 2 && all.results >= all.practices) return "results";
  return all.practices >= 2 ? "practices" : null;
}

/** Before the first heading only a description of the unit is placed; a lead-in belongs nowhere. */
function openingRoles(opening: readonly Block[], named: ReadonlySet<PartRole>): (PartRole | null)[] {
  return opening.map(({ text }) => (!named.has("basics") && readCues(text).basics >= 2 ? "basics" : null));
}

/** A text without any heading: every paragraph by its own words. */
function looseRoles(blocks: readonly Block[]): (PartRole | null)[] {
  const outlook = outlookStart(blocks);
  return blocks.map(({ text }, index) => (index >= outlook ? "next" : looseRole(readCues(text), index, text)));
}

function looseRole(cues: Cues, index: number, text: string): PartRole | null {
  if (countCharacters(text) < 20) return null;
  if (index < 3 && cues.basics >= 3) return "basics";
  if (cues.results >= 2 && cues.results > cues.practices) return "results";
  return cues.practices >= 2 ? "practices" : null;
}

/** Index of the closing paragraphs that look ahead, at most three and without a heading; else the length. */
function outlookStart(blocks: readonly Block[]): number {
  const from = blocks.findLastIndex(({ level }) => level !== null) + 1;
  const start = blocks.findIndex(({ text }, index) => index >= Math.max(from, blocks.length - 3) && looksAhead(text));
  return start < 0 || start === 0 ? blocks.length : start;
}

/** A paragraph broken off in the middle of a sentence goes on in the next one. */
function joinBroken(body: readonly Block[], places: readonly Place[]): Place[] {
  const joined: Place[] = [];
  for (const [index, place] of places.entries()) {
    const [above, before, block] = [body[index - 1], joined[index - 1], body[index]];
    const goesOn = above && block?.level === null && above.text.length > 60 && /[\p{Script=Han}，,、]$/u.test(above.text);
    joined.push(goesOn && before?.to && place.to === null ? { to: before.to, why: "position" } : place);
  }
  return joined;
}

/** What stands between two blocks of one part belongs to it too. */
function betweenNeighbours(places: readonly Place[]): Place[] {
  const before = nearest(places);
  const after = nearest(places.toReversed()).toReversed();
  return places.map((place, index) => {
    const to = before[index] ?? null;
    return place.to === null && to !== null && to === after[index] ? { to, why: "position" } : place;
  });
}

/** For every place the part it has, or else the last part before it. */
function nearest(places: readonly Place[]): (string | null)[] {
  let last: string | null = null;
  return places.map(({ to }) => (last = to ?? last));
}
