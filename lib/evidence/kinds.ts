/** What a file of evidence is by its content, whatever its name says. */
export const FILE_KINDS = ["photo", "pdf", "docx"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** proof 佐证 · seal 盖章件: the scan of the printed and sealed material */
export const PURPOSES = ["proof", "seal"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The most files that a material may have. */
export const MOST_FILES = 60;
/** The longest caption, in characters as people count them. */
export const LONGEST_CAPTION = 80;
