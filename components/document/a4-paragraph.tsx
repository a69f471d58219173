import type { Face, Level } from "@/lib/document/blocks";
import type { ParagraphFragment } from "@/lib/document/fragments";

const TAGS = { 1: "h3", 2: "h4", 3: "h5", 4: "h6" } as const satisfies Record<Level, string>;
const FACES: Record<Face, string | undefined> = { fang: undefined, hei: "a4-hei", kai: "a4-kai" };

function lineClass(fragment: ParagraphFragment, index: number): string {
  const indented = index === 0 && !fragment.continues;
  const full = index < fragment.lines.length - 1 || fragment.continued;
  return ["a4-line", indented ? "a4-indent" : "", full ? "a4-full" : ""].filter(Boolean).join(" ");
}

/** A paragraph, or the piece of one on this page, line by line as the layout broke it. */
export function A4Paragraph({ fragment }: { fragment: ParagraphFragment }) {
  const Tag = fragment.level === null ? "p" : TAGS[fragment.level];
  return (
    <Tag>
      {fragment.lines.map((runs, index) => (
        <span key={`line-${index}`} className={lineClass(fragment, index)}>
          {runs.map((run, at) => (
            <span key={`run-${at}`} className={FACES[run.face]}>
              {run.text}
            </span>
          ))}
        </span>
      ))}
    </Tag>
  );
}
