import { strFromU8, unzipSync } from "fflate";

export type Word = { text: string; document: string; styles: string; footers: string };

const decode = (xml: string) => xml.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");

/** A Word file read back: its running text, paragraphs on lines, and the XML of its parts. */
export function readWord(file: Buffer): Word {
  const parts = unzipSync(new Uint8Array(file));
  const xml = (name: string) => (parts[name] ? strFromU8(parts[name]) : "");
  const document = xml("word/document.xml");
  const paragraphs = document.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  const text = paragraphs.map((p) => Array.from(p.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs), (run) => decode(run[1] ?? "")).join("")).join("\n");
  const footers = Object.keys(parts).filter((name) => /^word\/(footer|header)\d*\.xml$/.test(name)).map(xml).join("\n");
  return { text, document, styles: xml("word/styles.xml"), footers };
}
