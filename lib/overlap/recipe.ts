import { DEFAULT_FORMULAS } from "./default-formulas";
import { readFormulas } from "./formulas";
import { K, W } from "./winnow";

/** Raised with every change of how texts are masked. */
const MASKING = 1;

/** The formulas that materials are compared by. */
export const FORMULAS = readFormulas(DEFAULT_FORMULAS);
/** Names all that fingerprints depend on besides the text. */
export const RECIPE = `${MASKING}-${K}-${W}-${FORMULAS.recipe}`;
