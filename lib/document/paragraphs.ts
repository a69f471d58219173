import type { PartDefinition } from "@/lib/call/form";
import { codePoints } from "@/lib/text/normalise";
import { readMarker } from "@/lib/text/numbering";
import { readOutline } from "@/lib/text/outline";
import { bareHeading, namedRoles } from "@/lib/text/synonyms";
import { numeralOf } from "@/lib/words/format";
import { faceOf, type Level, type ParagraphBlock, type Run } from "./blocks";

type Piece = { level: Level | null; marker: string; head: string; body: string };

/**
 * The paragraphs of a part, cut into heading and body, without the white space that opens them. A number whose
 * heading has no visible end (1.为全面贯彻…) opens plain text.
 */
function piecesOf(text: string): Piece[] {
  const points = codePoints(text);
  const cut = (start: number, end: number) => points.slice(start, end).join("");
  return readOutline(text)
    .map(({ start, end, level, heading, marker }) => {
      const split = level === null || heading === null ? start : heading[1];
      const head = cut(start, split).trimStart();
      const body = cut(split, end);
      return { level, marker, head, body: head === "" ? body.trimStart() : body };
    })
    .filter(({ head, body }) => head + body !== "");
}

function blockOf({ level, marker, head, body }: Piece, top: 1 | 2): ParagraphBlock {
  if (level === null || head.trim() === marker.trim()) {
    return { kind: "paragraph", level: null, runs: [{ face: "fang", text: head + body }] };
  }
  // Under the part's heading a heading without a number, or the part's own 一、二、, is of the second level.
  const depth = level === 1 && (marker === "" || top === 2) ? 2 : level;
  const face = faceOf(depth);
  if (body.trim() === "") return { kind: "paragraph", level: depth, runs: [{ face, text: head + body }] };
  const runs: Run[] = [{ face, text: head }, { face: "fang", text: body }];
  return { kind: "paragraph", level: null, runs };
}

function headingBlock(ordinal: number, label: string): ParagraphBlock {
  return { kind: "paragraph", level: 1, runs: [{ face: "hei", text: `${numeralOf(ordinal)}、${label}` }] };
}

/** Whether a part opens with its own heading in the whole (四、存在的困难和下一步打算), not with its first section. */
const bringsHeading = ({ level, marker, head }: Piece) => level === 1 && marker !== "" && namedRoles(bareHeading(head)).length > 0;

type Section = { blocks: ParagraphBlock[]; ordinal: number };

/** A first line that only says which part this is (主要做法及成效): it wants no second heading, just a number. */
function namesPart({ head, body, marker }: Piece, label: string): boolean {
  const line = (head + body).trim();
  return line === label || (marker === "" && body === "" && namedRoles(line).length > 0);
}

/** One part under its heading; one that brings its own numbered heading keeps that. `before` is the last number so far. */
function sectionOf(text: string, label: string, before: number): Section | null {
  const pieces = piecesOf(text);
  const [first] = pieces;
  if (!first) return null;
  if (bringsHeading(first)) {
    const blocks = pieces.map((piece) => blockOf(piece, 1));
    return { blocks, ordinal: readMarker(first.head + first.body)?.number ?? before + 1 };
  }
  const blocks = pieces.map((piece) => blockOf(piece, 2));
  const named = namesPart(first, label);
  const heading = headingBlock(before + 1, named ? first.head + first.body : label);
  return { blocks: [heading, ...blocks.slice(named ? 1 : 0)], ordinal: before + 1 };
}

/**
 * The parts that have text, in the form's order, as paragraphs with their faces. Headings are numbered through
 * the document; what a part numbers 一、二、 for itself stands below its heading. White space that opens a
 * paragraph is layout and left out; every other character is kept.
 */
export function partBlocks(
  definitions: readonly PartDefinition[],
  parts: Readonly<Record<string, string>>,
): ParagraphBlock[] {
  const blocks: ParagraphBlock[] = [];
  let ordinal = 0;
  for (const definition of definitions) {
    const found = sectionOf(parts[definition.key] ?? "", definition.label, ordinal);
    if (!found) continue;
    blocks.push(...found.blocks);
    ordinal = found.ordinal;
  }
  return blocks;
}
