import type { Check } from "./finding";
import { SUM_CHECKS } from "./sum-checks";
import { checkWriting } from "./writing";

/** Every check there is: the rules of writing, which read the text once together, and the sums. */
export const CHECKS: readonly Check[] = [checkWriting, ...SUM_CHECKS];
