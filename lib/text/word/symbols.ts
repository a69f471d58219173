/** Signs of the fonts Wingdings and Symbol that stand in office texts, by their place in the font. */
const DRAWN: Readonly<Record<number, string>> = {
  0x6c: "●", 0x6d: "○", 0x6e: "■", 0x6f: "□", 0x71: "□", 0x72: "□", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9f: "•", 0xa1: "○", 0xa3: "☐", 0xa7: "▪", 0xa8: "☐", 0xab: "★",
  0xb1: "±", 0xb4: "×", 0xb7: "•", 0xb8: "÷", 0xb0: "°", 0xd7: "·", 0xd8: "➢", 0xde: "⇒", 0xe0: "→", 0xe8: "➔", 0xf0: "⇨", 0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑", 0x52: "☑", 0x9e: "·",
  0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤", 0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8a: "⑩",
};
const isPrivate = (code: number) => (code >= 0xe000 && code <= 0xf8ff) || code > 0xf0000;

/**
 * The character for a sign of a symbol font: code points U+F000 to U+F0FF are places in the font. Any other
 * character stands for itself; null for a sign that we do not know.
 */
export function symbolOf(code: number): string | null {
  if (code >= 0xf000 && code <= 0xf0ff) return DRAWN[code - 0xf000] ?? null;
  return isPrivate(code) || code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? null : String.fromCodePoint(code);
}

/** Stands where a sign cannot be told: the mark that Chinese printers set for a missing type. */
export const MISSING = "〓";
