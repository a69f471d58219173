import { newNotes, refusedFile, type FileBlock, type FileRead, type Notes } from "@/lib/text/file-read";
import { normaliseText } from "@/lib/text/normalise";
import { readStory } from "./blocks";
import { countLists } from "./counting";
import { readNumbering } from "./numbering";
import { openPackage, type Package } from "./package";
import type { Story } from "./story";
import { readStyles } from "./styles";
import { childOf, childrenOf, textOf, within, type XmlElement } from "./xml";

type NoteKind = "footnote" | "endnote";

/** Footnotes and endnotes in the order of their marks in the text, numbered as one row. */
function footnotesOf(file: Package) {
  const elements = new Map((["footnote", "endnote"] as const).flatMap((kind) =>
    file.related(`${kind}s`).flatMap((root) => childrenOf(root, `w:${kind}`).map((element): [string, XmlElement] => [`${kind} ${element.attributes.get("w:id")}`, element]))));
  const marked: string[] = [];
  return {
    markOf: (kind: NoteKind, id: string): string => {
      const key = `${kind} ${id}`;
      if (!elements.has(key)) return "";
      if (!marked.includes(key)) marked.push(key);
      return `［注${marked.indexOf(key) + 1}］`;
    },
    /** The lines of the notes, each with its mark; `read` reads one. */
    lines: (read: (element: XmlElement) => string[]) => marked.flatMap((key, index) => {
      const lines = read(elements.get(key) as XmlElement);
      return [`［注${index + 1}］${lines[0] ?? ""}`, ...lines.slice(1)];
    }),
    count: () => marked.length,
  };
}

const hasWords = (root: XmlElement) => within(root, "w:t").some((text) => textOf(text).trim() !== "");

function countAround(file: Package, notes: Notes): void {
  notes.count("headers", [...file.related("header"), ...file.related("footer")].filter(hasWords).length);
  notes.count("comments", file.related("comments").reduce((sum, root) => sum + childrenOf(root, "w:comment").length, 0));
}

/**
 * Reads a Word file (ISO/IEC 29500, transitional and strict): a line a paragraph, automatic numbers typed out,
 * footnotes at the end. Throws FileRefused where no text is to be had.
 */
export function readWord(bytes: Uint8Array): FileRead {
  const notes = newNotes();
  const file = openPackage(bytes, notes);
  const [styleRoot = null] = file.related("styles");
  const [numberRoot = null] = file.related("numbering");
  const footnotes = footnotesOf(file);
  const base: Omit<Story, "fields" | "inner"> = {
    styles: readStyles(styleRoot), counting: countLists(readNumbering(numberRoot, styleRoot)), notes, markOf: footnotes.markOf,
  };
  const body = childOf(file.main, "w:body");
  const blocks: FileBlock[] = [];
  const lines = body ? readStory(body, { ...base, seen: (block) => blocks.push(block) }) : [];
  lines.push(...footnotes.lines((element) => readStory(element, { ...base, markOf: () => "" })));
  notes.count("footnotes", footnotes.count());
  countAround(file, notes);
  const text = normaliseText(lines.join("\n"));
  const found = notes.all();
  if (text.trim() !== "") return { ok: true, text, notes: found, blocks };
  const pictures = found.find(({ kind }) => kind === "pictures")?.count ?? 0;
  return refusedFile(found.some(({ kind }) => kind === "damaged") ? "damaged" : "noText", pictures);
}
