import { Glyph, type GlyphName } from "./glyph";

const VOICES = {
  plain: "text-hint",
  quiet: "text-ink-2",
  go: "text-caution",
  act: "text-danger",
  ok: "text-done",
  info: "text-info",
} as const;
export type Voice = keyof typeof VOICES;

/** A state: always a word, with a shape and a colour that mean the same everywhere. */
export function Status({ voice, glyph, children }: { voice: Voice; glyph?: GlyphName; children: string }) {
  return (
    <span className={`inline-flex items-center gap-[0.375em] whitespace-nowrap ${VOICES[voice]}`} data-status={voice}>
      {glyph && <Glyph name={glyph} />}
      {children}
    </span>
  );
}
