import { found, matches, sentencesOf, type Found, type Reading, type Stretch } from "./reading";

const YEAR = /(?<![0-9])(?:19|20)\d{2}(?=年|[-—至到]\d{4}年)/gu;
const DONE = /完成了?|实现了?|荣获|获得|获评|被评为|达到?|增长|建成|成立|开展了|举办了?|投入|发放/u;
const WILL = /将|计划|规划|目标|力争|预计|拟|到\s*(?:19|20)\d{2}年|打算|确保|争取|以前|之前|[前底]/u;
const NOW = /今年|本年度|截至目前|截止目前/u;
/** When a thing began says nothing of when the text was written. */
const BEGAN = /成立于|始建|创办|创建于|兴建于|建于|设立|组建|重新开放|立村|建校|建厂|建院|注册/u;
const OLD = 2;

/** Years that another text left: done in the future, 今年 beside an old year, a title of one year over a text of another. */
export function leftoverYears(reading: Reading): Found[] {
  const years = matches(reading.text, YEAR);
  const own = reading.about?.year ?? null;
  return [...titleYear(reading, years), ...staleNow(reading, own), ...(own === null ? [] : [...future(reading, years, own), ...stale(reading, years, own)])];
}

function future({ lines }: Reading, years: readonly Stretch[], own: number): Found[] {
  const sentences = lines.flatMap(sentencesOf);
  return years.filter((year) => Number(year.text) > own).flatMap((year) => {
    const sentence = sentences.find(({ start, end }) => start <= year.start && year.end <= end)?.text ?? "";
    return DONE.test(sentence) && !WILL.test(sentence) ? [found("leftover_year", year, { code: "futureYear", year: year.text, own: String(own) })] : [];
  });
}

/** The youngest year of the whole text lies two or more behind the call's. */
function stale({ lines }: Reading, years: readonly Stretch[], own: number): Found[] {
  const beginnings = lines.flatMap(sentencesOf).filter(({ text }) => BEGAN.test(text));
  const told = years.filter((year) => !beginnings.some(({ start, end }) => start <= year.start && year.end <= end));
  const youngest = told.toSorted((a, b) => Number(b.text) - Number(a.text))[0];
  if (!youngest || own - Number(youngest.text) < OLD) return [];
  return [found("leftover_year", youngest, { code: "staleYear", year: youngest.text, own: String(own) })];
}

/** 今年 in one sentence with a year two or more behind the call's (or behind the text's youngest). */
function staleNow({ text, lines }: Reading, own: number | null): Found[] {
  const youngest = own ?? Math.max(0, ...matches(text, YEAR).map((year) => Number(year.text)));
  return lines.flatMap(sentencesOf).flatMap((sentence) => {
    const now = NOW.exec(sentence.text);
    const inIt = matches(sentence.text, YEAR);
    const last = inIt.at(-1);
    if (!now || !last || inIt.length > 1 || youngest - Number(last.text) < OLD || now.index < last.start) return [];
    const start = sentence.start + now.index;
    return [found("leftover_year", { start, end: start + now[0].length }, { code: "staleNow", word: now[0], year: last.text })];
  });
}

/** At least three years stand in the text, and the title's is not among them. */
function titleYear({ title, text }: Reading, years: readonly Stretch[]): Found[] {
  if (!title) return [];
  const [inTitle] = matches(title.text, YEAR, title.start);
  const others = years.filter(({ start }) => start >= title.end).map((year) => year.text);
  if (!inTitle || others.length < 3 || others.includes(inTitle.text) || new RegExp(`${inTitle.text}[^\\d]`, "u").test(text.slice(title.end))) return [];
  return [found("leftover_year", inTitle, { code: "titleYear", year: inTitle.text, others: [...new Set(others)].toSorted().join("、") })];
}
