import { around } from "@/lib/check/repair-plan";
import { lengthOf, slice } from "@/lib/text/normalise";

type Place = { part: string | null; start: number; end: number; quote: string };
const REACH = 16;
const LONGEST = 60;
const ENDS = 18;

/** The quote of a finding in its line; of a long stretch its beginning and end, of a whole part nothing. */
export function FindingQuote({ finding, text }: { finding: Place; text: string }) {
  const { part, start, end } = finding;
  if (part === null || end <= start || (start === 0 && end === lengthOf(text))) return null;
  const { before, quote, after } = around(text, finding, REACH);
  const length = end - start;
  const words = length > LONGEST ? `${slice(quote, 0, ENDS)}……${slice(quote, length - ENDS, length)}` : quote;
  return (
    <p className="my-0.5 font-doc leading-[1.7]">
      {before}<b className="underline decoration-dotted decoration-2 underline-offset-4">{words.replaceAll("\n", " ⏎ ")}</b>{after}
    </p>
  );
}
