/**
 * Cleans a text at the door, and nothing more: every kind of line end (CRLF, CR, Word's vertical tab
 * and page break, U+0085, U+2028, U+2029) becomes "\n"; a tab becomes one space; BOMs, the other controls and
 * what no XML may hold (1.0, 2.2) go; half of a broken surrogate pair becomes U+FFFD. What was typed stays.
 */
export function normaliseText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(/[\uFEFF\uFFFE\uFFFF]|(?!\n)\p{Cc}/gu, "");
}

/** The code points of a text, one string each: the unit of all offsets. */
export function codePoints(text: string): string[] {
  return Array.from(text);
}

/** How many code points a text has. */
export function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at = after(text, at)) length += 1;
  return length;
}

/** The code points from `start` up to, not including, `end`; what lies outside the text is empty. */
export function slice(text: string, start: number, end: number): string {
  const from = unitOffset(text, 0, Math.max(start, 0));
  return text.slice(from, unitOffset(text, from, end - Math.max(start, 0)));
}

/** The UTF-16 offset that lies `count` code points after the UTF-16 offset `from`. */
function unitOffset(text: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0 && at < text.length; left -= 1) at = after(text, at);
  return at;
}

function after(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return at + 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? at + 2 : at + 1;
}
