import type { Problem } from "@/lib/errors";
import { lengthOf } from "@/lib/text/normalise";

/** The most that one word in the discussion holds, in code points. */
export const LONGEST_WORD = 2000;

/** What is wrong with a word as typed, or null. */
export function wordProblem(typed: string): Problem | null {
  const length = lengthOf(typed.trim());
  if (length === 0) return { code: "required" };
  return length > LONGEST_WORD ? { code: "too_long", over: length - LONGEST_WORD, max: LONGEST_WORD } : null;
}

/** Who wrote a word, as a reader is told: oneself, one of those who judge, or the organising office. */
export type Speaker = "me" | "reviewer" | "organiser";

/** `judges`: everyone who was given the material or has reviewed it. */
export const speakerOf = (personId: string, me: string, judges: ReadonlySet<string>): Speaker =>
  personId === me ? "me" : judges.has(personId) ? "reviewer" : "organiser";
