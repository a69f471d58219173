import { comment as enComment } from "./en/comment";
import { desk as enDesk } from "./en/desk";
import { document as enDocument } from "./en/document";
import { file as enFile } from "./en/file";
import { first as enFirst } from "./en/first";
import { floor as enFloor } from "./en/floor";
import { frame as enFrame } from "./en/frame";
import { history as enHistory } from "./en/history";
import { material as enMaterial } from "./en/material";
import { net as enNet } from "./en/net";
import { person as enPerson } from "./en/person";
import { problems as enProblems } from "./en/problems";
import { review as enReview } from "./en/review";
import type { Locale } from "./locales";
import { comment } from "./zh/comment";
import { desk } from "./zh/desk";
import { document } from "./zh/document";
import { file } from "./zh/file";
import { first } from "./zh/first";
import { floor } from "./zh/floor";
import { frame } from "./zh/frame";
import { history } from "./zh/history";
import { material } from "./zh/material";
import { net } from "./zh/net";
import { person } from "./zh/person";
import { problems } from "./zh/problems";
import { review } from "./zh/review";

const ZH = { comment, desk, document, file, first, floor, frame, history, material, net, person, problems, review };

/** Every word on screen, by area. English has the same keys by type. */
export type Words = typeof ZH;

const EN: Words = {
  comment: enComment, desk: enDesk, document: enDocument, file: enFile, first: enFirst, floor: enFloor, frame: enFrame, history: enHistory,
  material: enMaterial, net: enNet, person: enPerson, problems: enProblems, review: enReview,
};

/** The words of one language. */
export const words = (locale: Locale): Words => (locale === "en" ? EN : ZH);
