import type { first as zh } from "../zh/first";

export const first: typeof zh = {
  title: "First use",
  intro: "There is no unit and no account yet. Enter the topmost unit and the first system administrator, who opens every other unit and account.",
  unitName: "Full name of the unit",
  unitNameHint: "As on its seal",
  level: "Level of the unit",
  levels: { province: "Province", prefecture: "Prefecture", county: "County", township: "Township" },
  kinds: { province: "province", prefecture: "prefecture", county: "county", township: "town" },
  name: "Administrator's name",
  account: "Administrator's account",
  accountHint: "2 to 40 letters, digits, Chinese characters and . - _",
  password: "Password",
  again: "Password again",
  wrong: { unitName: "Fill in the unit's full name, 2 to 60 characters", name: "Fill in the name, at most 40 characters", account: "Fill in an account as asked for above" },
  enter: "Begin",
  entering: "Beginning…",
  done: "All is set. Sign in with the account and password you have just chosen.",
  toSignIn: "Sign in",
  noLink: "This link cannot be used",
  noLinkHow: "It may have been used already, or be older than 24 hours. Start the system on its server again to get a new one.",
};
