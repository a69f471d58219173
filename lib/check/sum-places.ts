const NAME = /(?<=^|[.，。、；：,;:（(\s“至与和及在对由从中以])\p{Script=Han}{2,4}?(?:村|社区|乡|镇|街道|中学|小学|学校|县|屯|寨|支部|合作社|公司|组)(?!\p{Script=Han}?(?:民|委|织|级|干部|集体|两委|容|风|务|史|情(?!况)))/gu;
const NO_NAME = /^(?:.{0,3}(?:全|我|该|本|各|每|个|示范|先进|行政|自然|贫困|民族|文明|美丽|周边|新农|农|中心|中|小|进|驻|入|党|领导|村民|专业|社会)|入|进)(?:村|社区|乡|镇|街道|学校|中学|小学|县|屯|寨|支部|合作社|公司|小?组)$/u;

/** The names of places and bodies in a stretch of text (青柳村, 城关小学), each once; 全村, 该镇, 示范社区 name none. */
export function namesIn(stretch: string): ReadonlySet<string> {
  return new Set([...stretch.matchAll(NAME)].map(([name]) => name).filter((name) => !NO_NAME.test(name)));
}

/** The place that words speak of last as a whole: 镇 for 全镇总人口 and 该镇; "" for none. */
export const scopeOf = (words: string): string => /.*[全我本该]([省市州县区乡镇村校组社局])/su.exec(words)?.[1] ?? "";
