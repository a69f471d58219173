import type { overlap as zh } from "../zh/overlap";

/** Copied text (查重) of a call. */
export const overlap: typeof zh = {
  title: "Copied text",
  filed: (n: number) => `${n} filed`,
  compared: (n: number) => `${n} compared`,
  waiting: (n: number) => `${n} waiting`,
  failed: (n: number) => `${n} could not be compared; please tell the administrator`,
  about: "Compared with all materials of this and earlier calls and with the reference texts: 13 and more characters in a row that are the same count, whatever the figures and names of units; policy formulas do not. Shares are for reference only; people decide what is copied.",
  again: "Compare all anew",
  againDone: (n: number) => `${n} are in line; reload this page in a while`,
  none: "No copied text was found.",
  columns: { number: "Number", unit: "Unit", share: "Share", source: "Most alike", sources: "Sources" },
  kinds: { own: "the unit’s own earlier material", other: "another unit’s material", template: "reference text" },
  open: "Copied text",
  whole: (percent) => `${percent}% shared`,
  comparedAt: (when, texts) => `Compared on ${when} with ${texts} texts. `,
  notYet: "It waits to be compared; look again in a moment.",
  noneHere: "Nothing was found that it shares with others.",
  here: "This material",
  there: "Source",
  unseen: "You may not read it; only this material's own passage is shown.",
  shares: (here, there) => `${here}% of this material${there === null ? "" : `, ${there}% of the source`}`,
  formulas: (n) => `${n} policy formulas besides, not counted`,
  hidden: "another unit’s material",
  more: (n: number) => `${n} more with less in common are not listed.`,
};
