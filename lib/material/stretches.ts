import type { PartRole } from "@/lib/call/form";
import { announces, looksAhead, readCues, readSigns } from "@/lib/text/cues";
import { slice } from "@/lib/text/normalise";
import { readSentences } from "@/lib/text/sentences";
import { bareHeading, namedRoles, plainRole, stripFiller, type NamedRole } from "@/lib/text/synonyms";
import type { Block } from "./own";
import { roleOf, type Joint, type State, type Stretch } from "./reading";

/** A section: a heading of the highest level with what stands under it; the opening has none. */
type Section = { blocks: readonly Block[]; heading: string; opening: boolean };
/**
 * A sentence in code points of the text, and what the reader may make of it. `group` is the same for sentences that
 * tell together; `label` is the form's own label when that heads its section.
 */
export type Sentence = { start: number; end: number; group: number; label: string | null; stretch: Stretch };
type Named = ReadonlySet<PartRole>;

/** Several headings that name no part head the work that was done; so does a text without headings, less surely. */
const LEANS_HEADED = 2;
const LEANS_LOOSE = 0.5;

/** The sentences of a material's own text, each with what its section and its words let it be; `labels` are the form's. */
export function readStretches(body: readonly Block[], labels: readonly string[]): Sentence[] {
  const sections = readSections(body);
  const roles = sections.map(({ heading }) => namedRoles(heading));
  const named: Named = new Set(roles.flat());
  const headed = sections.length > 1;
  const others = roles.filter((each, index) => index > 0 && each.length === 0).length;
  const leans = !headed ? LEANS_LOOSE : others > 1 ? LEANS_HEADED : 0;
  return sections.flatMap((section, index) => readSection(section, { headed, leans, named, labels, index }));
}

/** The blocks before the first heading of the highest level, then one section for each such heading. */
function readSections(body: readonly Block[]): Section[] {
  const top = Math.min(...body.flatMap(({ level }) => level ?? []));
  const heads = body.some((block) => block.level === top && plainRole(headingOf(block))) || top <= 2;
  const sections: Block[][] = [[]];
  for (const block of body) {
    if (heads && block.level === top) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections.map((blocks, index) => ({ blocks, heading: index === 0 ? "" : headingOf(blocks[0]), opening: index === 0 }));
}

/** The heading of a section or block without its number; "" for body text. */
function headingOf(block: Block | undefined): string {
  if (!block?.heading) return "";
  return bareHeading(slice(block.text, 0, block.heading[1] - block.start));
}

/** What a sentence's section and the whole text say of it. */
type Around = { headed: boolean; leans: number; named: Named; labels: readonly string[]; index: number };

function readSection(section: Section, around: Around): Sentence[] {
  const label = section.heading === "" ? null : (around.labels.find((each) => stripFiller(each) === stripFiller(section.heading)) ?? null);
  const roles = namedRoles(section.heading);
  const told = toldRoles(section.blocks, roles);
  return section.blocks.flatMap((block, at) => {
    const reports = section.opening && announces(block.text);
    const group = section.opening ? -block.start - 1 : around.index;
    return readSentences(block.text).map(({ start, end, text, title }, nth, all): Sentence => {
      const joint = all[nth - 1]?.title ? "paragraph" : jointOf(section.blocks[at - 1], block, { at, nth });
      const here: Here = { block, joint, text, reports, heading: section.heading };
      const stretch = title && section.opening ? OUTSIDE : roles.length > 0 ? named(told[at] ?? [], here) : section.opening ? opening(here, around) : unnamed(here, around);
      return { start: block.start + start, end: block.start + end, group, label, stretch };
    });
  });
}

function jointOf(above: Block | undefined, block: Block, { at, nth }: { at: number; nth: number }): Joint {
  if (nth > 0) return "sentence";
  const goesOn = above && block.level === null && above.text.length > 60 && /[\p{Script=Han}，,、]$/u.test(above.text);
  return goesOn ? "broken" : at === 0 ? "section" : "paragraph";
}

/** What each block of a section may be whose heading names parts; of two, sub-headings tell which, or else the first has all. */
function toldRoles(blocks: readonly Block[], roles: readonly NamedRole[]): NamedRole[][] {
  const told = blocks.map((block, at) => (at > 0 ? namedRoles(headingOf(block)).find((role) => roles.includes(role)) : undefined));
  if (roles.includes("basics") && roles.length > 1 && !told.some(Boolean)) return blocks.map(() => [...roles]);
  let current = roles[0];
  return told.map((role) => {
    current = role ?? current;
    return current ? [current] : [];
  });
}

/** A sentence where it stands: `heading` is that of its section; `reports` when its paragraph says that a report follows. */
type Here = { block: Block; joint: Joint; text: string; reports: boolean; heading: string };

const STATES_OF: Readonly<Record<NamedRole, readonly State[]>> = { basics: ["basics"], practices: ["practices"], results: ["earlyResults", "results"], next: ["next"] };
/** For a stretch that is settled, no cue need be read. */
const SETTLED = { weight: { basics: 0, practices: 0, results: 0, next: 0, leadIn: 0 }, turns: [], leans: 0, joint: "section", settled: true } as const;
/** A title that a copy left before the first sentence. */
const OUTSIDE: Stretch = { ...SETTLED, may: ["leadIn"], begins: ["leadIn"] };

/** Under a heading that names a part, or two. */
function named(roles: readonly NamedRole[], { joint, text }: Here): Stretch {
  const may = roles.flatMap((role) => STATES_OF[role]);
  if (roles.length === 1) return { ...SETTLED, may, begins: may };
  const { weight, turns } = readSigns(text);
  return { may, begins: may, weight, turns, joint, leans: 0, settled: false };
}

/** In a text without headings a paragraph that begins with nothing of either rather tells of work than of the unit. */
const VAGUE = -0.5;
/** A sentence that describes the unit by this much stays with it, though it names honours too. */
const DESCRIBES = 3;

/** Before the first heading: the unit, its honours, a lead-in; work only where hard cues tell. All of it, where no heading comes. */
function opening({ reports, joint, text }: Here, { headed, leans, named }: Around): Stretch {
  const { weight: cues, hardPractices, turns, honours, pledges, scene } = readSigns(text);
  const standsForBasics = named.size > 0 && !named.has("basics");
  const leadIn = reports || (headed && !standsForBasics) ? cues.leadIn : 0;
  const weight = headed ? { ...cues, leadIn, practices: hardPractices } : { ...cues, leadIn, basics: cues.basics || (joint === "paragraph" ? VAGUE : 0) };
  const may = allowed(["leadIn", "basics", ...(honours && cues.basics < DESCRIBES ? ["earlyResults" as const] : []), "practices", ...(headed ? [] : ["results" as const, "next" as const])], named);
  const nothingYet = headed || joint === "sentence" || (joint === "section" && scene);
  return { may, begins: may, weight, joint, turns: pledges && joint === "paragraph" ? [...turns, "next"] : turns, leans: nothingYet ? 0 : leans, settled: false };
}

/** Under a heading that names no part: one matter to its end, unless what came of it or an outlook closes it. */
function unnamed({ block, joint, text, heading }: Here, { named, leans, index }: Around): Stretch {
  const { weight, turns, pledges } = readSigns(text);
  const first: readonly State[] = isSlogan(heading) || index > 1 ? [] : ["basics"];
  const may: State[] = [...allowed(first, named), "leadIn", "practices", ...allowed(["results", "next"], named)];
  const mayClose = block.level === null || namedRoles(headingOf(block)).includes("results");
  const closing = may.filter((state) => (state === "results" && mayClose) || state === "next");
  const ahead = (joint === "section" && looksAhead(heading)) || (joint === "paragraph" && pledges);
  return {
    may, joint, begins: joint === "section" ? may : closing,
    weight: { ...weight, leadIn: 0 }, turns: ahead ? [...turns, "next"] : turns,
    leans: joint === "section" && readCues(heading).results === 0 ? leans : 0, settled: false,
  };
}

/** The states whose part no heading names: what has a heading of its own stands there and nowhere else. */
function allowed(states: readonly State[], named: Named): State[] {
  return states.filter((state) => !named.has(roleOf(state) ?? "other"));
}

/** A heading in two halves (守边固防，人人都是哨兵) calls to deeds; the unit is described under plain nouns. */
function isSlogan(heading: string): boolean {
  return /[，,、 ]/u.test(heading) || heading.length > 12;
}
