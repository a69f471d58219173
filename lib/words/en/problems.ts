import type { Kind } from "@/lib/check/kinds";
import type { ErrorCode, Problem, Refusal } from "@/lib/errors";
import type { problems as zh } from "../zh/problems";
import { check } from "./check";

const n = (value: string | number | undefined) => String(value ?? "");

/** 600 + 30 = 630; of a single term, what it is and how much. */
const sumOf = (p: Problem) => (p.terms === p.sum ? `“${n(p.names)}” is ${n(p.sum)}` : `${n(p.terms).replaceAll("＋", " + ")} = ${n(p.sum)}`);

const SENTENCES: Record<string, (p: Problem) => string> = {
  required: () => "This must be filled in",
  shape: () => "The system cannot read this; reload the page and try again",
  too_long: (p) => `${n(p.over)} characters too many; the limit is ${n(p.max)}`,
  too_short: (p) => `${n(p.under)} characters short; at least ${n(p.min)}`,
  part_empty: (p) => `Not written yet; at least ${n(p.min)} characters`,
  phone: () => "A phone number has 7 to 25 digits, spaces, brackets and dashes only",
  choice: () => "Choose one of the options listed",
  figure_no_number: (p) => `“${n(p.typed)}” is not a number; write for instance 1280 or 12.5`,
  figure_whole: () => "This is a count; write a whole number",
  figure_decimals: (p) => `At most ${n(p.max)} decimals`,
  score_no_number: () => "Write a number, for instance 17 or 17.5",
  score_half: () => "Scores go by half points",
  score_over: (p) => `At most ${n(p.max)} points`,
  verdict_missing: () => "Choose a verdict first",
  score_missing: (p) => `“${n(p.name)}” has no score yet`,
  score_reason: (p) => `“${n(p.name)}” has a very high or very low score; say why in the remark`,
  reason_missing: () => "Say why in the remark",
  unlock_nothing: () => "Choose at least one thing that the unit may change",
  explain_missing: () => "Say how it is",
  date: () => "Give a date, such as 2026-03-01",
  date_future: () => "The date must not be later than today",
  people_count: () => "Give a number of people, such as 12",
  carried: () => "Carried over from an earlier material; check it, then confirm or change it",
  caption_missing: () => "Say what it shows and when",
  seal_other: () => "The sealed scan is not of the present text; print, seal and upload again",
  check_code: () => "A check code has eight digits and letters and stands at the foot of every page, such as 7F3C-92A1",
  too_many_files: (p) => `At most ${n(p.max)} files; remove some first`,
  finding: (p) => `“${n(p.quote)}”: ${check.kinds[p.kind as Kind]}. Put it right or say why it stands`,
  sum_not: (p) => `${sumOf(p)}, not the ${n(p.total)} of “${n(p.name)}”`,
  sum_over: (p) => `${sumOf(p)}, more than the ${n(p.total)} of “${n(p.name)}”`,
  honours_many: (p) => `${n(p.max)} at most, there are ${n(p.count)}; please keep the main ones`,
  honour_name: (p) => `Number ${n(p.row)} has no title`,
  honour_year: (p) => `Number ${n(p.row)}: the year “${n(p.typed)}” is not understood; use four digits such as 2024`,
  comment_open: (p) => `Comment ${n(p.number)} requires a change and is not answered yet: apply it, change the text yourself, or explain`,
  reason_short: () => "Say why",
  secrecy: (p) => `The text holds a secrecy mark, “${n(p.quote)}”, and was not saved`,
  password_wrong: () => "The present password is not right",
  password_same: () => "The new password must differ from the present one",
  password_short: (p) => `A password has at least ${n(p.min)} characters`,
  password_long: (p) => `A password has at most ${n(p.max)} characters`,
  password_common: () => "This password is too common and easy to guess; choose another",
  password_account: () => "The password must not contain the account",
  password_again: () => "The two new passwords differ",
};

const REFUSALS: Record<Refusal, string> = {
  role: "Your role may not do this",
  not_yours: "This is not your unit's material",
  not_covered: "This unit is outside your area",
  wrong_state: "This cannot be done in the material's present state",
  locked_part: "This part was not returned and cannot be changed",
  late: "The deadline has passed",
  review_started: "Review has begun, so it cannot be withdrawn; ask the organiser to return it",
  needs_sign_off: "The head of the unit signs off and submits it",
  not_assigned: "This material is not with you at present",
  recused: "It comes from a unit you belong to, so you are recused",
  not_single: "Several people review at this stage; one alone cannot decide",
  not_last: "This is not the last stage",
  is_last: "This is the last stage; decide instead",
  already_sent: "Your review is already sent",
  not_organiser: "Only the organiser may do this",
  not_approved: "The material is not approved",
  not_released: "The outcome is not published yet",
  own_review_first: "Send your own review before you see others'",
  not_eligible: "Your unit is not eligible for this call",
  call_not_open: "This call is not open",
  already_released: "The outcome is published already",
  not_filed: "The material is not submitted",
  not_started: "Press “Begin review” first",
  own_password: "Change the first password first",
  nothing_to_confirm: "There is nothing filled in for you to confirm",
};

const CODES: Record<ErrorCode, string> = {
  unauthenticated: "You are signed out; sign in again",
  not_found: "Not found; it may have moved or be outside what you may see",
  forbidden: "You may not do this",
  invalid: "Something needs changing",
  conflict: "This was changed by somebody after the page was opened; reload and do it again",
};

export const problems: typeof zh = {
  sentence: (problem) => (SENTENCES[problem.code] ?? SENTENCES.shape!)(problem),
  refusal: (code) => REFUSALS[code],
  code: (code) => CODES[code],
  known: Object.keys(SENTENCES),
};
