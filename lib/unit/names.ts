/** A unit as it can be recognised: its name and the names of the units above it, from the top down. */
export type Named = { id: string; name: string; above: readonly string[] };
/** A way to write a unit's name: `full` as registered or nearly so; `rest` without the county or township that the name begins with; `core` without the word for what it is. */
export type NameForm = { text: string; kind: "full" | "rest" | "core" };

const ADMIN = /(?:自治州|自治县|民族乡|街道办事处|街道|地区|省|州|市|县|(?<![社景])区|旗|镇|乡)$/u;
const VILLAGE = /(?:行政村|村|社区)$/u;
const COMPANY = /(?:专业合作社|合作社|(?:股份)?有限(?:责任)?公司|公司|集团)$/u;
const TRADE = /(?:工艺|竹业|茶业|科技|实业|农业|商贸|建材|旅游|食品|文化|生态|酒业|药业|种养殖?)$/u;
const SCENIC = /(?:风景名胜区|风景区|旅游区|景区)$/u;
const NUMBERED = /^第([一二三四五六七八九十]{1,2})(中|小)学$/u;

/** How offices shorten what a bureau is called. */
const SHORTENED: readonly (readonly [string, string])[] = [
  ["市场监督管理局", "市场监管局"], ["民族宗教事务局", "民宗局"], ["人力资源和社会保障局", "人社局"], ["文化和旅游局", "文旅局"], ["住房和城乡建设局", "住建局"],
  ["交通运输局", "交通局"], ["卫生健康局", "卫健局"], ["退役军人事务局", "退役军人局"], ["应急管理局", "应急局"], ["自然资源和规划局", "自然资源局"], ["中心小学", "中心校"],
];

/** 云岔镇 → 云岔, 东篱街道 → 东篱; a name that would be left with one character stays whole. */
export function shortName(name: string): string {
  const short = name.replace(ADMIN, "");
  return Array.from(short).length >= 2 ? short : name;
}

/** Whether a name is that of a township: such a name also heads those of the units below it. */
export const isTownship = (name: string) => /(?:镇|乡|街道)$/u.test(name);

const long = (text: string, least = 2) => Array.from(text).length >= least;

/** The county or township a name begins with, and what follows: 云岔镇｜中心小学. */
function parted({ name, above }: Named): { head: string; rest: string } | null {
  const head = above.toReversed().flatMap((unit) => [unit, shortName(unit)]).find((each) => name.startsWith(each) && long(name.slice(each.length)));
  return head === undefined ? null : { head, rest: name.slice(head.length) };
}

function headForms({ above }: Named, head: string): string[] {
  const whole = above.find((unit) => unit === head || shortName(unit) === head) ?? head;
  return [whole, shortName(whole)];
}

/** 棠垭县第二中学 → 棠垭县二中, 棠垭二中, 县二中. */
function schoolForms(heads: readonly string[], rest: string): string[] {
  const [, number, grade] = NUMBERED.exec(rest) ?? [];
  return number === undefined || grade === undefined ? [] : [...heads, Array.from(heads[0] ?? "").at(-1) ?? ""].map((head) => `${head}${number}${grade}`);
}

/** Every way in which a unit's name is written, longest first. */
export function nameForms(unit: Named): NameForm[] {
  const forms = new Map<string, NameForm["kind"]>();
  const add = (kind: NameForm["kind"], ...texts: readonly string[]) => { for (const text of texts) if (!forms.has(text)) forms.set(text, kind); };
  const apart = parted(unit);
  add("full", unit.name);
  if (apart) {
    const heads = headForms(unit, apart.head);
    const rests = [apart.rest, ...SHORTENED.filter(([whole]) => apart.rest.endsWith(whole)).map(([whole, short]) => apart.rest.replace(whole, short))];
    add("full", ...heads.flatMap((head) => rests.map((rest) => `${head}${rest}`)), ...schoolForms(heads, apart.rest));
    add("rest", ...rests);
  }
  const own = apart?.rest ?? unit.name;
  for (const [pattern, name] of [[VILLAGE, unit.name], [SCENIC, unit.name], [COMPANY, own]] as const) {
    const core = name.replace(pattern, "");
    if (core !== name && long(core)) add("core", core);
    if (core !== name && pattern === COMPANY && long(core.replace(TRADE, ""))) add("core", core.replace(TRADE, ""));
  }
  return [...forms].map(([text, kind]) => ({ text, kind })).toSorted((a, b) => b.text.length - a.text.length);
}
