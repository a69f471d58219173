import { assign as enAssign } from "./en/assign";
import { bulk as enBulk } from "./en/bulk";
import { call as enCall } from "./en/call";
import { carry as enCarry } from "./en/carry";
import { check as enCheck } from "./en/check";
import { checking as enChecking } from "./en/checking";
import { comment as enComment } from "./en/comment";
import { desk as enDesk } from "./en/desk";
import { discussion as enDiscussion } from "./en/discussion";
import { document as enDocument } from "./en/document";
import { evidence as enEvidence } from "./en/evidence";
import { file as enFile } from "./en/file";
import { first as enFirst } from "./en/first";
import { floor as enFloor } from "./en/floor";
import { frame as enFrame } from "./en/frame";
import { history as enHistory } from "./en/history";
import { material as enMaterial } from "./en/material";
import { minute as enMinute } from "./en/minute";
import { net as enNet } from "./en/net";
import { noting as enNoting } from "./en/noting";
import { overlap as enOverlap } from "./en/overlap";
import { paper as enPaper } from "./en/paper";
import { person as enPerson } from "./en/person";
import { problems as enProblems } from "./en/problems";
import { result as enResult } from "./en/result";
import { review as enReview } from "./en/review";
import { running as enRunning } from "./en/running";
import { selfScore as enSelfScore } from "./en/self-score";
import { sheet as enSheet } from "./en/sheet";
import { side as enSide } from "./en/side";
import { signOff as enSignOff } from "./en/sign-off";
import { sums as enSums } from "./en/sums";
import { versions as enVersions } from "./en/versions";
import type { Locale } from "./locales";
import { assign } from "./zh/assign";
import { bulk } from "./zh/bulk";
import { call } from "./zh/call";
import { carry } from "./zh/carry";
import { check } from "./zh/check";
import { checking } from "./zh/checking";
import { comment } from "./zh/comment";
import { desk } from "./zh/desk";
import { discussion } from "./zh/discussion";
import { document } from "./zh/document";
import { evidence } from "./zh/evidence";
import { file } from "./zh/file";
import { first } from "./zh/first";
import { floor } from "./zh/floor";
import { frame } from "./zh/frame";
import { history } from "./zh/history";
import { material } from "./zh/material";
import { minute } from "./zh/minute";
import { net } from "./zh/net";
import { noting } from "./zh/noting";
import { overlap } from "./zh/overlap";
import { paper } from "./zh/paper";
import { person } from "./zh/person";
import { problems } from "./zh/problems";
import { result } from "./zh/result";
import { review } from "./zh/review";
import { running } from "./zh/running";
import { selfScore } from "./zh/self-score";
import { sheet } from "./zh/sheet";
import { side } from "./zh/side";
import { signOff } from "./zh/sign-off";
import { sums } from "./zh/sums";
import { versions } from "./zh/versions";

const ZH = { assign, bulk, call, carry, check, checking, comment, desk, discussion, document, evidence, file, first, floor, frame, history, material, minute, net, noting, overlap, paper, person, problems, result, review, running, selfScore, sheet, side, signOff, sums, versions };

/** Every word on screen, by area. English has the same keys by type. */
export type Words = typeof ZH;

const EN: Words = {
  assign: enAssign, bulk: enBulk, call: enCall, carry: enCarry, check: enCheck, checking: enChecking, comment: enComment, desk: enDesk, discussion: enDiscussion, document: enDocument, evidence: enEvidence, file: enFile, first: enFirst, floor: enFloor, frame: enFrame, history: enHistory,
  material: enMaterial, minute: enMinute, net: enNet, noting: enNoting, overlap: enOverlap, paper: enPaper, person: enPerson, problems: enProblems, result: enResult, review: enReview, running: enRunning, selfScore: enSelfScore, sheet: enSheet, side: enSide, signOff: enSignOff, sums: enSums, versions: enVersions,
};

/** The words of one language. */
export const words = (locale: Locale): Words => (locale === "en" ? EN : ZH);
