import type { document as zh } from "../zh/document";

export const document: typeof zh = {
  title: "The document",
  print: "Print",
  word: "Download Word",
  layout: "Layout",
  standard: "GB/T 9704—2012",
  grid: "22 lines of 28 characters a page",
  version: "Version",
  decision: "Decision",
  checkCode: "Check code",
  checkHint: "A scan must carry the same code; another code means an older version was sealed",
  approximate: "Pages and fonts on screen are approximate; the Word file counts.",
  draftMark: "未审定稿",
  draftBand: "Until the outcome is published, what is printed or downloaded is marked as not final.",
  pages: (n) => `${n} ${n === 1 ? "page" : "pages"}`,
};
