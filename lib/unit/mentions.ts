import { isTownship, nameForms, shortName, type Named } from "./names";

/** Where a text names a unit; UTF-16 offsets of the text as given, with the county and township before it. */
type Mention = { id: string; start: number; end: number };

const ANY_ADMIN = /\p{Script=Han}(?:自治州|自治县|民族乡|街道|省|州|市|县|区|镇|乡)$/u;
const OWN_ADMIN = /[全本我该各每两](?:省|州|市|县|区|镇|乡|街道)$/u;
/** 上岩背村 and 新岩背村 are other places than 岩背村. */
const OTHER_PLACE_BEFORE = /[大小上下新老东西南北前后中里外]$/u;
const INSTITUTION = "小学|中学|中心校|学校|教学点|幼儿园|卫生|医院|诊所|派出所|水库|景区|合作社|公司|茶厂|敬老院|协会|互助会|服务中心";
const OTHER_AFTER_VILLAGE = new RegExp(`^(?:${INSTITUTION})`, "u");
const OTHER_AFTER_CORE = new RegExp(`^(?:${INSTITUTION}|街道|社区|村(?!民|级|里|容|风)|[镇乡县市州区寨组湾坳垭沟坪坡岭山河溪塘井桥铺洞坝冲])`, "u");
const OTHER_AFTER_INSTITUTION = /^(?:附属|分[校院局公])/u;
const BELOW_TOWNSHIP = new RegExp(`^\\p{Script=Han}{0,8}?(?:村|社区|居委会|${INSTITUTION}|所|站)`, "u");
const VILLAGE = /(?:村|社区)$/u;

/** The start of the names of units above that stand right before `start`; null where another county or township stands there. */
function withAbove(text: string, start: number, { above }: Named): number | null {
  let at = start;
  for (const unit of above.toReversed()) {
    const name = [unit, shortName(unit)].find((each) => text.slice(0, at).endsWith(each));
    if (name) at -= name.length;
  }
  const before = text.slice(0, at);
  return at === start && ANY_ADMIN.test(before) && !OWN_ADMIN.test(before) ? null : at;
}

/** Whether what follows makes it the name of something else. */
function goesOn(unit: Named, kind: "full" | "rest" | "core", after: string): boolean {
  if (kind === "core") {
    const own = VILLAGE.exec(unit.name)?.[0];
    return own !== undefined && after.startsWith(own) ? OTHER_AFTER_VILLAGE.test(after.slice(own.length)) : OTHER_AFTER_CORE.test(after);
  }
  if (VILLAGE.test(unit.name)) return OTHER_AFTER_VILLAGE.test(after);
  return isTownship(unit.name) ? BELOW_TOWNSHIP.test(after) : OTHER_AFTER_INSTITUTION.test(after);
}

/** Whether what stands before it makes it the name of something else. */
function isOther(kind: "full" | "rest" | "core", before: string): boolean {
  if (kind === "rest") return /\p{Script=Han}$/u.test(before) && !/[县州市镇乡区我本]$/u.test(before);
  return OTHER_PLACE_BEFORE.test(before);
}

function mentionsOf(text: string, unit: Named, cores: boolean): Mention[] {
  const found: Mention[] = [];
  for (const { text: form, kind } of nameForms(unit)) {
    if (kind !== "full" && !cores) continue;
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const [start, end] = [withAbove(text, at, unit), at + form.length];
      if (start === null || goesOn(unit, kind, text.slice(end)) || (start === at && isOther(kind, text.slice(0, at)))) continue;
      found.push({ id: unit.id, start, end });
    }
  }
  return found;
}

/**
 * Ids of the units that a text names, each once. Of names that hold one another the longest counts; two units of one
 * name are both told. `cores`: whether a name without its 村 or 公司 counts too.
 */
export function mentionedUnits(raw: string, units: readonly Named[], cores: boolean): string[] {
  const text = raw.normalize("NFKC").replace(/[\s_\-—–]+/gu, "");
  const all = units.flatMap((unit) => mentionsOf(text, unit, cores));
  const kept = all.filter((one) => !all.some((other) => other.id !== one.id && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start));
  return [...new Set(kept.map(({ id }) => id))];
}
