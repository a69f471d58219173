import type { FieldDefinition } from "@/lib/call/form";
import type { Frozen } from "@/lib/material/values.queries";
import { nameForms, shortName, type Named } from "@/lib/unit/names";

const COVER = "×";
/** What a unit is stays to be read: ××镇××村, ××小学. */
const KIND = /(?:村民委员会|居民委员会|街道办事处|有限责任公司|股份有限公司|有限公司|合作社|公司|集团|委员会|办公室|村委会|居委会|幼儿园|卫生院|医院|小学|中学|学校|中心|社区|街道|村|镇|乡|县|区|市|州|旗|局)$/u;
/** Names of places that are words of every such text too: they are covered only with the word for what the unit is. */
const COMMON: ReadonlySet<string> = new Set("团结 和平 光明 幸福 新华 红旗 胜利 前进 解放 建设 向阳 东风 友谊 民主 文明 和谐 进步 振兴 永安 太平 新民 新建 新村 红星 曙光 先锋 先进 爱国 爱民 民族 民生 复兴 繁荣 富强 安康 平安 长征 互助 合作 联合 同心 共和 城关 中心 人民 新兴 新城 东方 中华 生态 文化 科技 实业 绿色 创新 发展 五一 美丽 兴旺 共建 共享 乡村".split(" "));
/** Labels of registered facts that tell whose material it is. */
const TELLING = /单位名称|申报单位|全称|姓名|联系|负责人|书记|主任|校长|院长|法定|地址|电话|手机|邮箱|邮编|信用代码|账号|填报人|填表人|经办/u;
const SPACE = /\s/u;

/** What a blind reviewer reads in place of a unit's name, before the last digits of the material's number. */
export const ANONYMOUS = "匿名 ";
export const anonymousName = (number: string | null) => `${ANONYMOUS}${number?.split("-").at(-1) ?? ""}`.trim();

/** Whether what is typed here tells the unit or one of its people. */
export const isTelling = ({ kind, from, label }: FieldDefinition) => kind === "phone" || from === "unitName" || from === "personName" || TELLING.test(label);

/** All that tells a unit: `above` from the top down as its name is written with them, `hidden` those of them that few units share. */
type Telling = { unit: Named; hidden: readonly Named[]; words: readonly string[] };

function formsOf(unit: Named): string[] {
  const forms = nameForms(unit).filter(({ text, kind }) => kind !== "core" || !COMMON.has(text)).map(({ text }) => text);
  const short = shortName(unit.name);
  return COMMON.has(short) ? forms : [...forms, short];
}

/** The names and words that are covered in a unit's material, each at least two characters, the longest first. */
export function tellingNames({ unit, hidden, words }: Telling): string[] {
  const names = [...formsOf(unit), ...hidden.flatMap(formsOf), ...words].map((name) => name.replace(/\s/gu, ""));
  return [...new Set(names)].filter((name) => Array.from(name).length >= 2).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

const escaped = (letter: string) => letter.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");

/** As many code points as before, so that every place in the text stays what it was. */
function covered(found: string): string {
  const kind = KIND.exec(found)?.[0] ?? "";
  const kept = kind.length < found.length ? kind : "";
  return Array.from(found.slice(0, found.length - kept.length), (letter) => (SPACE.test(letter) ? letter : COVER)).join("") + kept;
}

const patternOf = (names: readonly string[]) => new RegExp(names.map((name) => Array.from(name, escaped).join("\\s*")).join("|"), "gu");

function walk<T>(value: T, names: RegExp): T;
function walk(value: unknown, names: RegExp): unknown {
  if (typeof value === "string") return value.replace(names, covered);
  if (Array.isArray(value)) return value.map((one) => walk(one, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, names)]));
}

/**
 * The same value with these names covered in every string of it (盲评), also where blanks stand within a name; the
 * length in code points stays. Null hides nothing.
 */
export function redact<T>(value: T, names: readonly string[] | null): T {
  if (names === null || names.length === 0) return value;
  return walk(value, patternOf(names));
}

/**
 * What a blind reviewer wrote instead of a covered passage, with the names back that are covered in it. Where one cover
 * could stand for two names and the passage was cut about, it stays.
 */
export function uncover(written: string, passage: string, names: readonly string[] | null): string {
  if (names === null || names.length === 0) return written;
  const stood = Map.groupBy([...passage.matchAll(patternOf(names))].map(([name]) => name), covered);
  return [...stood].reduce((text, [cover, there]) => {
    const pieces = text.split(cover);
    const sure = new Set(there).size === 1 || pieces.length - 1 === there.length;
    return sure ? pieces.reduce((whole, piece, at) => `${whole}${there[at - 1] ?? there[0] ?? ""}${piece}`) : text;
  }, written);
}

/** A revision as a blind reviewer reads it: names covered, and without the record of the unit's meeting and the names of its files. */
export function unnamed(frozen: Frozen, names: readonly string[] | null): Frozen {
  if (names === null) return frozen;
  return { ...redact(frozen, names), deliberation: null, evidence: redact(frozen.evidence, names).map((one) => ({ ...one, name: "" })) };
}
