import { readOutline } from "@/lib/text/outline";
import { slice } from "@/lib/text/normalise";

/** A part's text as it is read: paragraphs, headings by their face. */
export function PartReader({ text }: { text: string }) {
  return (
    <div className="reading">
      {readOutline(text).map((p) => {
        const head = p.heading;
        return (
          <p key={p.start}>
            {head && p.level !== null && <span className={`level-${p.level}`}>{slice(text, head[0], head[1])}</span>}
            {slice(text, head ? head[1] : p.start, p.end)}
          </p>
        );
      })}
    </div>
  );
}
