import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Form } from "@/lib/call/form";
import { toDocx } from "@/lib/document/docx";
import type { DocumentFormat } from "@/lib/document/file-name";
import { BYLINE_CHARACTERS } from "@/lib/document/measures";
import { documentModel, type DocumentModel } from "@/lib/document/model";
import { toPdf } from "@/lib/document/pdf";
import { balancedLines } from "@/lib/document/title";
import { FOUR_PARTS, partTexts, splitIntoParts } from "@/lib/material/split";

/** The usual four parts of a material, without registered facts and figures. */
const FORM: Form = {
  years: ["", ""],
  fields: [],
  figures: [],
  parts: FOUR_PARTS.map((part) => ({ ...part, required: false, min: 0, max: 100_000, guidance: [] })),
};

const RENDERERS: Record<DocumentFormat, (model: DocumentModel) => Promise<Uint8Array>> = { docx: toDocx, pdf: toPdf };

const isSubtitle = (line: string) => /^(?:[—－―–]|--)/u.test(line.trim());

/** All of a text in the four parts: what nothing tells stands with what it follows, and headings stay as written. */
function inParts(text: string): { heading: string[]; parts: Record<string, string> } {
  const split = splitIntoParts(text, FORM.parts);
  let place = split.pieces.find(({ to }) => to !== null)?.to ?? "basics";
  const pieces = split.pieces.map((piece) => {
    place = piece.to ?? place;
    return { ...piece, to: place, headingEnd: null };
  });
  const { title, parts } = partTexts(text, { ...split, pieces });
  return { heading: title.split("\n").filter((line) => line.trim() !== ""), parts };
}

/** The title and the lines below it come from the text; nobody has signed, so there is no number, unit or date. */
function modelOf(text: string, fallback: string): DocumentModel {
  const { heading, parts } = inParts(text);
  const title = heading.filter((line) => !isSubtitle(line)).join("\n") || fallback;
  const model = documentModel({
    title, unitName: "", callName: "", number: null, form: FORM, parts, fields: {}, figures: {}, submittedAt: null, revision: 0, checkCode: "—", deliberation: null, final: false,
  });
  return { ...model, byline: heading.filter(isSubtitle).flatMap((line) => balancedLines(line, BYLINE_CHARACTERS)) };
}

/**
 * Typesets a text as a material, marked 未审定稿, and writes it to `out`, whole or not at all. A text without a
 * title takes the file's name. Throws where `out` cannot be written.
 */
export async function exportMaterial(text: string, { format, out }: { format: DocumentFormat; out: string }): Promise<void> {
  const file = await RENDERERS[format](modelOf(text, path.basename(out, path.extname(out))));
  const aside = `${out}.${randomUUID()}`;
  await mkdir(path.dirname(path.resolve(out)), { recursive: true });
  try {
    await writeFile(aside, file, { flush: true });
    await rename(aside, out);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
