import { found, matches, sentencesOf, type Found, type Reading, type Stretch } from "./reading";
import { MISSPELLINGS, MISSPELLINGS_ALONE, OUTDATED, PEOPLES } from "./wordings";

const NUISANCE = "小偷|盗窃|扒窃|扰民|影响市容|占道经营|闹事|滋事|斗殴|行骗|骗子|乞讨|强买强卖";
const REGIONS = "新疆|西藏|内蒙古?|宁夏|青海|甘肃|云南|贵州|四川";
const NATIONALITIES =
  "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|少数民|维|哈|蒙";
/** A people's or a region's name, with a person or a shop behind it, in one clause with a nuisance. */
const LABELS: readonly RegExp[] = [
  new RegExp(`(?:${NATIONALITIES})族(?=(?:群众|居民|商贩|摊贩|人员|人|青年|同胞)?[^。；，、\\n]{0,14}(?:${NUISANCE}))`, "gu"),
  new RegExp(`(?:${REGIONS})(?=(?:籍|人|来)?[^。；，\\n]{0,16}(?:店|摊|商贩|摊贩|人员|人)[^。；\\n]{0,16}(?:${NUISANCE}))`, "gu"),
];
const MISSPELLED = new RegExp(Object.keys(MISSPELLINGS).join("|"), "gu");
const YEAR = /(?<![0-9])20\d{2}(?=年)/gu;

/** Short names of peoples, labels tied to a nuisance, names of offices long gone, and sure misspellings. */
export function standardWording(reading: Reading): Found[] {
  const { text } = reading;
  const sure = matches(text, MISSPELLED).map((place) => ({ place, due: MISSPELLINGS[place.text] ?? "" }));
  const alone = MISSPELLINGS_ALONE.flatMap(({ wrong, due }) => matches(text, wrong).map((place) => ({ place, due })));
  const misspelt = [...sure, ...alone].map(({ place, due }) => found("standard_wording", place, { code: "misspelling", due }, due));
  const short = PEOPLES.flatMap(({ wrong, due }) => matches(text, wrong).map((place) => found("standard_wording", place, { code: "dueWording", due }, due)));
  return [...misspelt, ...short.filter((each) => !isInList(text, each)), ...nuisances(reading), ...outdated(reading)];
}

/** 蒙、汉、回族 in a row is right. */
function isInList(text: string, { start }: Found): boolean {
  return /[^\p{Script=Han}]\p{Script=Han}、$|[有由以是为]\p{Script=Han}、$/u.test(text.slice(Math.max(0, start - 3), start));
}

function nuisances({ lines, about }: Reading): Found[] {
  const own = [about?.unit.name ?? "", ...(about?.unit.above ?? [])].join();
  const labels = lines.flatMap(sentencesOf).flatMap((sentence) => LABELS.flatMap((pattern) => matches(sentence.text, pattern, sentence.start)));
  return labels.filter(({ text }) => own === "" || !own.includes(text)).map((label) => found("standard_wording", label, { code: "nuisanceLabel", label: label.text }));
}

/** The office's name of the time is right in a text about that time: only a text about a later year is told. */
function outdated({ text, about }: Reading): Found[] {
  const year = about?.year ?? Math.max(0, ...matches(text, YEAR).map((each) => Number(each.text)));
  const told = OUTDATED.filter(({ since }) => year > Number(since.slice(0, 4)));
  return told.flatMap(({ wrong, due, since }) => firstOnly(matches(text, wrong)).map((place) => found("standard_wording", place, { code: "outdatedName", due, since: since.slice(0, 4) })));
}

const firstOnly = (places: readonly Stretch[]): readonly Stretch[] => places.slice(0, 1);
