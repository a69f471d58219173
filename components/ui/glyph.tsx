const PATHS = {
  none: <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  some: (
    <>
      <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7 1.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />
    </>
  ),
  full: <circle cx="7" cy="7" r="5.5" fill="currentColor" />,
  act: <path d="M7 1 13 12.5H1z" fill="currentColor" />,
  tick: <path d="m1.5 7.6 3.7 3.9L12.6 2.6" fill="none" stroke="currentColor" strokeWidth="1.9" />,
  lock: (
    <>
      <path d="M2.5 6.5h9v6h-9z" fill="currentColor" />
      <path d="M4.5 6.5V4.2a2.5 2.5 0 0 1 5 0v2.3" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  again: <path d="M1 4.4h11M9 1.4l3 3-3 3M13 9.8H2M5 6.8l-3 3 3 3" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  back: <path d="M5.5 2 2 5.5 5.5 9M2.5 5.5h6a3.5 3.5 0 0 1 0 7H6" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  dash: <path d="M2 7h10" stroke="currentColor" strokeWidth="1.6" />,
} as const;

export type GlyphName = keyof typeof PATHS;

/** A status mark drawn at the size of its text; the word beside it carries the meaning. */
export function Glyph({ name }: { name: GlyphName }) {
  return <svg className="size-[0.875em] flex-none align-[-0.06em]" viewBox="0 0 14 14" aria-hidden="true">{PATHS[name]}</svg>;
}
