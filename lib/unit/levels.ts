/** Levels of the tree of units, from the top. */
export const LEVELS = ["province", "prefecture", "county", "township", "grassroots"] as const;
export type Level = (typeof LEVELS)[number];
