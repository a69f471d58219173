import { codePoints } from "./normalise";

/** The first words of a text on one line, at most `most` code points and an ellipsis where more follows. */
export function firstWords(text: string, most: number): string {
  const points = codePoints(text.trim().replace(/\s+/gu, " "));
  return points.length > most ? `${points.slice(0, most).join("")}…` : points.join("");
}
