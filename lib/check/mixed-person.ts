import { found, isQuoted, type Found, type Reading } from "./reading";
import { SELF, SELF_NOUNS } from "./self-names";

type Self = { start: number; end: number; text: string; how: string; noun: string; rank: number; opens: boolean };

/** One unit that speaks of itself as 该村 and as 我村, or as 本村 and as 我镇, in one text. */
export function mixedPerson({ text }: Reading): Found[] {
  const selves = [...text.matchAll(SELF)].flatMap(({ index, 0: self, 1: how = "", 2: noun = "" }): Self[] => {
    const known = SELF_NOUNS[noun];
    const place = { start: index, end: index + self.length };
    return known && !isQuoted(text, index) ? [{ ...place, text: self, how, noun, rank: known.rank, opens: isOpening(text, index) }] : [];
  });
  return [...thirdAndFirst(selves), ...twoSelves(selves)];
}

const isOpening = (text: string, at: number) => at === 0 || /[，,。；;：:、！\s）)]|^$/u.test(text[at - 1] ?? "");

/** 该 and 我 (or 本) of the same noun; the place is the first of the rarer. */
function thirdAndFirst(selves: readonly Self[]): Found[] {
  return [...new Set(selves.map(({ noun }) => noun))].flatMap((noun) => {
    const own = selves.filter((self) => self.noun === noun);
    const [third, first] = [own.filter(({ how }) => how === "该"), own.filter(({ how }) => how === "我")];
    const [rarer, commoner] = third.length < first.length ? [third, first] : [first, third];
    const [place, mostly] = [rarer[0], commoner[0]];
    return place && mostly ? [found("mixed_person", place, { code: "mixedSelf", used: place.text, mostly: mostly.text })] : [];
  });
}

/** Two nouns, each at the head of clauses as the one who speaks; a county above a township is no mix. */
function twoSelves(selves: readonly Self[]): Found[] {
  const speaking = selves.filter(({ how, opens, rank }) => how !== "该" && opens && rank <= 2);
  const [most, next] = Object.values(Object.groupBy(speaking, ({ noun }) => noun)).toSorted((a, b) => (b?.length ?? 0) - (a?.length ?? 0));
  const [place, mostly] = [next?.[0], most?.[0]];
  return place && mostly ? [found("mixed_person", place, { code: "twoSelves", used: place.text, mostly: mostly.text })] : [];
}
