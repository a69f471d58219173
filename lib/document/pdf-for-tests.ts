import { getDocumentProxy } from "unpdf";
import { MARGIN, MM_PER_POINT, PAGE } from "./measures";

/** A stretch of printed text: millimetres from the sheet's left and upper edge, of its start and its baseline. */
type Piece = { text: string; left: number; right: number; at: number };

/** A printed line: its characters without white space, and how far it reaches. */
export type PrintedLine = { text: string; left: number; right: number; at: number };
/** A page read back: what stands in the text area, in the order of the file and as lines, and what stands around it. */
export type PrintedPage = { text: string; lines: PrintedLine[]; around: Piece[] };

const bare = (text: string) => text.replace(/\s/gu, "");

function linesOf(pieces: readonly Piece[]): PrintedLine[] {
  const lines = Map.groupBy(pieces, ({ at }) => Math.round(at * 10));
  return [...lines.entries()].toSorted(([a], [b]) => a - b).map(([, inLine]) => {
    const sorted = inLine.toSorted((a, b) => a.left - b.left);
    const text = bare(sorted.map((piece) => piece.text).join(""));
    return { text, at: inLine[0]?.at ?? 0, left: sorted[0]?.left ?? 0, right: Math.max(...sorted.map(({ right }) => right)) };
  });
}

/** The pages of a PDF as another reader finds them. */
export async function printedPages(file: Uint8Array): Promise<PrintedPage[]> {
  const document = await getDocumentProxy(new Uint8Array(file));
  return Promise.all(Array.from({ length: document.numPages }, async (_, index) => {
    const content = await (await document.getPage(index + 1)).getTextContent();
    const pieces = content.items.flatMap((item): Piece[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [left, bottom] = [Number(item.transform[4]) * MM_PER_POINT, Number(item.transform[5]) * MM_PER_POINT];
      return [{ text: item.str, left, right: left + item.width * MM_PER_POINT, at: PAGE.height - bottom }];
    });
    const inside = ({ at }: Piece) => at > MARGIN.top && at < PAGE.height - MARGIN.bottom;
    const body = pieces.filter(inside);
    return { text: bare(body.map(({ text }) => text).join("")), lines: linesOf(body), around: pieces.filter((piece) => !inside(piece)) };
  }));
}
