import { days, hours } from "@/lib/clock";

/** A saved text by who saved it and when (ms UTC); `kept` says that a revision or the part itself points to it. */
export type SavedText = { id: string; savedBy: string; savedAt: number; kept: boolean };

const ALL_FOR = days(1);
const hourOf = (at: number) => Math.floor(at / hours(1));

/**
 * Which saved texts of a part may go: of those older than 24 hours all but the last of each person and hour.
 * `saved` in the order in which they were saved, times in ms UTC; answers ids.
 */
export function thin(saved: readonly SavedText[], now: number): string[] {
  const hourAfter = new Map<string, number>();
  return saved.toReversed().flatMap(({ id, savedBy, savedAt, kept }) => {
    const followed = hourAfter.get(savedBy) === hourOf(savedAt);
    hourAfter.set(savedBy, hourOf(savedAt));
    return followed && !kept && now - savedAt > ALL_FOR ? [id] : [];
  });
}
