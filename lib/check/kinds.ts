/** Kinds of finding (检查结果) of the check (材料检查), in the order in which they are listed. */
export const KINDS = [
  // What a copy or a web page left behind.
  "blank_figure", "placeholder", "mojibake", "pinyin_noise", "traditional_mix", "html_markup", "boilerplate",
  "page_number_glued", "broken_paragraph",
  // Figures that do not agree.
  "arithmetic_mismatch", "value_conflict", "figure_mismatch",
  // What must not be in a material, or belongs to another.
  "secrecy_mark", "personal_data", "leftover_name", "leftover_year",
  // What the call asks for.
  "missing_part", "length",
  // How it is written.
  "standard_wording", "bare_claim", "repeated_passage", "list_numbering", "number_style", "mixed_person", "speech_form",
  "long_sentence", "doubled_character", "punctuation",
] as const;
export type Kind = (typeof KINDS)[number];

/** The kinds on which a call may refuse a submission: what is wrong beyond taste. The others only ever inform. */
export const BLOCKABLE: readonly Kind[] = [
  "secrecy_mark", "blank_figure", "placeholder", "mojibake", "pinyin_noise", "html_markup", "personal_data", "leftover_name",
  "arithmetic_mismatch", "value_conflict", "figure_mismatch", "missing_part", "length",
];

/** What blocks where a call says nothing of it: a marked secret has no place in a system without clearance. */
export const BLOCKING_BY_DEFAULT: readonly Kind[] = ["secrecy_mark"];

/** What a writer must put right (必须改) whatever the call says: nobody wants it in a material that is read out. */
const MUST: readonly Kind[] = [
  "secrecy_mark", "blank_figure", "placeholder", "mojibake", "pinyin_noise", "html_markup", "boilerplate", "page_number_glued", "personal_data",
  "arithmetic_mismatch", "figure_mismatch", "missing_part",
];

export type Level = "must" | "should";

/** Whether a finding of this kind must be put right or is only advised; what the call blocks on must be. */
export const levelOf = (kind: Kind, blocking: readonly Kind[] = []): Level => (MUST.includes(kind) || blocking.includes(kind) ? "must" : "should");
