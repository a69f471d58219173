/** What a text on the shelf is: a model text (范文), an official document (文件), an earlier material that is not in this system (往年材料). */
export const REFERENCE_KINDS = ["model", "document", "earlier"] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** Whose the shared text is: the unit's own earlier material, another unit's, one of the shelf. */
export const SOURCE_KINDS = ["own", "other", "template"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A range within a part, code points, end exclusive; the text of a reference is its one part "". */
export type PartRange = { part: string; start: number; end: number };
/** A run as it is kept: where it stands in the revision and in its source, and whether it is no more than a formula. */
export type KeptRun = { here: PartRange; there: PartRange; formula: boolean };

/** How often a comparison is tried that does not come to its end. */
export const MOST_TRIES = 3;
