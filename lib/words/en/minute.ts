import type { minute as zh } from "../zh/minute";

export const minute: typeof zh = {
  title: "Minutes of meetings",
  intro: "What the reviewers' meetings went over and settled. There may be several; a minute is never changed, add another to correct it.",
  empty: "There is no minute yet.",
  list: "Meetings on record",
  add: "Record a meeting",
  labels: { heldOn: "Day of the meeting", present: "Who was there", body: "What was said" },
  hints: { heldOn: "For instance 2026-03-01", present: "Names and posts, guests too", body: "Which materials, which views differed, what was settled" },
  send: "Put on record",
  keptLabel: (call) => `${call}: minute`,
  writtenBy: (name, moment) => `written by ${name}, ${moment}`,
  print: "Print",
  printTitle: "Print the minute",
  sheet: { meeting: "Meeting", heldOn: "Day", host: "Organiser", present: "Present", body: "What was said", writer: "Written by", sign: "Signatures:" },
  meetingOf: (call) => `${call}: meeting of the reviewers`,
};
