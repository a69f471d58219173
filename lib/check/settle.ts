import type { Finding, Place } from "./finding";
import type { Kind } from "./kinds";

/** Where two of these find the same place, the earlier kind says more of it and the later is dropped. */
const SPECIFIC_FIRST: readonly Kind[] = [
  "boilerplate", "html_markup", "mojibake", "placeholder", "page_number_glued", "pinyin_noise", "broken_paragraph", "blank_figure",
  "personal_data", "doubled_character", "standard_wording", "leftover_name", "number_style", "traditional_mix", "speech_form",
  "list_numbering", "punctuation", "leftover_year", "bare_claim",
];
/** Of a web page's line nothing else is said. */
const SILENCING: Kind = "boilerplate";
/** Never dropped, whatever else is wrong with the place. */
const KEPT: readonly Kind[] = ["secrecy_mark", "missing_part", "length"];
/** So many of one kind are listed; more would hide the rest of the list. */
const MOST_OF_A_KIND = 40;
/** Beyond these, a kind is not even compared with others: the text is no material. */
const MOST_COMPARED = 400;

type Taken = { start: number; end: number; rank: number; all: boolean };

/** Settles what several checks found in one text: one finding for one place, at most 40 of a kind, in the order of the text. */
export function settle(findings: readonly Finding[]): Finding[] {
  const compared = mostOfEach(findings.toSorted((a, b) => a.start - b.start || a.end - b.end), MOST_COMPARED);
  const taken = compared.flatMap(takenBy);
  return mostOfEach(compared.flatMap((finding) => standingOf(finding, taken)).toSorted((a, b) => a.start - b.start || a.end - b.end), MOST_OF_A_KIND);
}

function takenBy({ kind, start, end, also }: Finding): Taken[] {
  const rank = SPECIFIC_FIRST.indexOf(kind);
  if (rank < 0) return [];
  return [{ start, end }, ...(also ?? [])].map((place) => ({ start: place.start, end: place.end, rank, all: kind === SILENCING }));
}

/** The finding without the places that a more specific one has; none when it has no other place. */
function standingOf(finding: Finding, taken: readonly Taken[]): Finding[] {
  if (KEPT.includes(finding.kind)) return [finding];
  const rank = SPECIFIC_FIRST.indexOf(finding.kind);
  const lost = (place: Place) => taken.some((other) => (rank < 0 ? other.all : other.rank < rank) && other.start < place.end && place.start < other.end);
  const { kind, says, fill } = finding;
  const places = [finding, ...(finding.also ?? [])].filter((place) => !lost(place));
  const [first, ...rest] = places;
  if (!first) return [];
  if (places.length === (finding.also?.length ?? 0) + 1) return [finding];
  const { start, end, repair } = first;
  return [{ kind, start, end, says, ...(fill === undefined ? {} : { fill }), ...(repair === undefined ? {} : { repair }), ...(rest.length > 0 ? { also: rest } : {}) }];
}

function mostOfEach(sorted: readonly Finding[], most: number): Finding[] {
  const counts = new Map<Kind, number>();
  return sorted.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= most;
  });
}
