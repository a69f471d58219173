import type { carry as zh } from "../zh/carry";

const things = (n: number) => (n === 1 ? "1 thing" : `${n} things`);

export const carry: typeof zh = {
  offer: "Carry over from an earlier material",
  title: "Carry over from an earlier material",
  back: "← Task list",
  intro: "Only what is still empty here is filled; what is written stays as it is. Each thing carried over counts as done only when you have confirmed or changed it.",
  choose: "From which material",
  noEarlier: "The unit has no other material yet.",
  nothing: "There is nothing to carry over from this one: all of it is written here already, or the two forms do not match.",
  will: "This will be carried over",
  parts: "Parts",
  fields: "Registered facts",
  figures: "Figures",
  kept: (names) => `Written already and left alone: ${names}.`,
  cell: (year, value) => `${year} ${value}`,
  yearMoved: "Where the years differ, only last time's later value becomes the earlier one here; enter this year's anew.",
  run: "Carry over",
  running: "Carrying over…",
  band: (call) => `From “${call}”: check years, figures and names, and bring it up to date.`,
  confirm: "It still holds",
  confirming: "Confirming…",
  mark: (call) => `from “${call}”`,
  confirmAll: (n) => `Confirm all (${n})`,
  sheetBand: (n, call) => `${things(n)} ${n === 1 ? "comes" : "come"} from “${call}”; check each. What you change counts as checked.`,
  toCheck: (n) => `${n} to check`,
  toCheckOne: "To check",
  some: (n) => `${things(n)} carried over ${n === 1 ? "is" : "are"} still to be checked; after that the material can be submitted.`,
};
