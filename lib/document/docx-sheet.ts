import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
} from "docx";
import { exactLines, LINE, pageNumberRun, twips, typeRun } from "./docx-type";
import { MARGIN, MM_PER_POINT, PAGE, POINTS } from "./measures";
import type { DocumentModel } from "./model";

/** Millimetres from the sheet's edges: the mark above, the small line below. */
const HEADER_AT = 22;
const FOOTER_AT = 12;

/** The dash of a page number lies 7 mm below the text area (GB/T 9704-2012, 7.5). */
const DASH_BELOW = 7;

const NOTE_LINE = 12;
const GREY = "56636F";

/** Twips between page number and small line, so that the dash is where it must be. */
function gapBelowNumber(): number {
  const numberBottom = MARGIN.bottom - DASH_BELOW - (POINTS.footer * MM_PER_POINT) / 2;
  return twips(numberBottom - FOOTER_AT) - NOTE_LINE * 20;
}

/** Odd pages number on the right, even ones on the left, one 4号 character in; the small line faces it. */
function footer(foot: string, side: "odd" | "even"): Footer {
  const outer = side === "odd" ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const inner = side === "odd" ? AlignmentType.LEFT : AlignmentType.RIGHT;
  const oneCharacter = POINTS.footer * 20;
  const number = new Paragraph({
    children: [pageNumberRun(["— ", PageNumber.CURRENT, " —"])],
    alignment: outer,
    indent: side === "odd" ? { right: oneCharacter } : { left: oneCharacter },
    spacing: { ...exactLines(POINTS.footer), after: gapBelowNumber() },
  });
  const note = new Paragraph({
    children: [typeRun(foot, "hei", { points: POINTS.note, color: GREY })],
    alignment: inner,
    spacing: exactLines(NOTE_LINE),
  });
  return new Footer({ children: [number, note] });
}

function header(mark: string): Header {
  const children = [typeRun(mark, "hei", { points: POINTS.footer })];
  return new Header({
    children: [new Paragraph({ children, alignment: AlignmentType.RIGHT, spacing: exactLines(POINTS.footer + 2) })],
  });
}

/** Paper, margins, grid, headers and footers of every page. */
export function sheet({ foot, draftMark }: DocumentModel): Omit<ISectionOptions, "children"> {
  const { top, right, bottom, left } = MARGIN;
  return {
    properties: {
      page: {
        size: { width: twips(PAGE.width), height: twips(PAGE.height) },
        margin: {
          top: twips(top),
          right: twips(right),
          bottom: twips(bottom),
          left: twips(left),
          header: twips(HEADER_AT),
          footer: twips(FOOTER_AT),
        },
      },
      grid: { type: DocumentGridType.LINES, linePitch: LINE },
    },
    headers: draftMark === null ? undefined : { default: header(draftMark), even: header(draftMark) },
    footers: { default: footer(foot, "odd"), even: footer(foot, "even") },
  };
}
