/** The most a part may hold, in code points; more is refused in a sentence before it is sent. */
export const LONGEST_PART = 50_000;

/** The most that may be pasted into the split at once, in code points. */
export const LONGEST_PASTE = 60_000;

/** The most a registered fact may hold, in UTF-16 units. */
export const LONGEST_FACT = 8000;

/** The most a cell of the figures may hold, in UTF-16 units. */
export const LONGEST_CELL = 60;
