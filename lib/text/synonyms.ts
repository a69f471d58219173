import type { PartRole } from "@/lib/call/form";
import { undecorated } from "./numbering";
import { plainForm } from "./old-forms";

/** The roles that have names of their own; `other` has none. */
export type NamedRole = Exclude<PartRole, "other">;

/** Names under which units write the four parts; a heading may hold two of them (主要做法及成效). */
const SYNONYMS: Readonly<Record<NamedRole, readonly string[]>> = {
  basics: [
    "基本情况", "基本概况", "概况", "单位简介", "简介", "基本信息", "自然情况", "村情", "镇情", "乡情", "校情", "县情",
    "村情简介", "镇情简介", "乡情简介", "校情简介", "村情概况", "镇情概况", "乡情概况", "校情概况",
    "人口及分布情况", "人口分布情况", "人口情况", "分布情况", "简要情况",
  ],
  practices: [
    "主要做法", "做法", "经验做法", "开展情况", "工作举措", "主要举措", "举措", "主要措施", "工作措施", "主要工作",
    "重点工作", "工作情况", "创新实践", "特色亮点", "工作亮点", "特色做法", "主要事迹", "先进事迹", "突出事迹", "典型事迹", "主要经验", "工作经验", "经验",
  ],
  results: [
    "成效", "成绩", "成果", "收获", "发展状况", "发展情况", "效果", "所获荣誉", "获得荣誉", "获奖情况", "荣誉情况",
  ],
  next: [
    "下一步", "下步", "今后", "打算", "努力方向", "存在的问题", "存在问题", "存在的困难", "存在困难", "存在的不足",
    "存在不足", "主要问题", "不足之处", "问题和不足", "困难和问题", "未来展望", "未来规划",
  ],
};

/** Words around a name that add nothing to it: 创建工作的主要做法, 我村取得的成效. */
const FILLER =
  /民族团结(?:进步)?|先进(?:单位|集体)|示范|创建|工作|活动|主要|取得|及其|一些|几点|方面|[我本全该](?:村|乡|镇|县|区|市|校|院|局|社区|街道|单位)|(?:村|乡|镇|社区|街道|学校|单位|机关|企业|公司|医院)(?=基本|概|简|所?获)|[的之]/gu;
const NUMBER = /^(?:第[一二三四五六七八九十]+(?:部分|章)|[（(]?[一二三四五六七八九十0-9]{1,3}[）)、．.]+)\s*/u;
/** 提升创建成效 is something a unit does, not the name of a part. */
const DOING = /提升|提高|增强|确保|巩固|扩大|注重|强化|突出|追求|彰显|展现|推动|促进|力求|务求|凸显|拓展|转化|共享|见(?=成效)|出(?=成效|成果)/u;
const LONGEST_NAME = 24;

const PLAIN: Readonly<Record<NamedRole, ReadonlySet<string>>> = {
  basics: plainNames("basics"),
  practices: plainNames("practices"),
  results: plainNames("results"),
  next: plainNames("next"),
};

/** A heading without its number, closing punctuation and white space. */
export function bareHeading(heading: string): string {
  return plainForm(undecorated(heading.trim())).replace(NUMBER, "").replace(/^【|[】。：:.*\s]+$/gu, "").replace(/\s+/gu, "");
}

/**
 * The parts a heading names, in the order it names them; empty when it names none (加强组织领导) or
 * speaks of doing something about one (提升创建成效).
 */
export function namedRoles(heading: string): NamedRole[] {
  const bare = bareHeading(heading);
  if (bare.length > LONGEST_NAME || /[，,；;。！!]/u.test(bare)) return [];
  const found = roles()
    .map((role) => ({ role, at: firstPlace(bare, role) }))
    .filter(({ role, at }) => at >= 0 && !(role !== "basics" && DOING.test(bare)))
    .toSorted((a, b) => a.at - b.at);
  return found.map(({ role }) => role);
}

/** The role whose name, and nothing else, the line is (二、主要做法; 我村基本情况), or null. */
export function plainRole(heading: string): NamedRole | null {
  if (heading.length > 2 * LONGEST_NAME) return null;
  const bare = stripFiller(heading);
  return roles().find((role) => PLAIN[role].has(bare)) ?? plainNext(bare);
}

/** A heading reduced to what it says, for comparing it with the label of a part. */
export function stripFiller(heading: string): string {
  const bare = bareHeading(heading);
  return bare.replace(FILLER, "") || bare;
}

function plainNext(bare: string): NamedRole | null {
  return /^(?:存在(?:问题|困难|不足)[和与及、])?(?:下一?步|今后|未来)(?:打算|计划|安排|思路|努力方向|目标|规划|举措)(?:[和与及、](?:打算|计划|安排|思路|努力方向))?$/u.test(bare)
    ? "next"
    : null;
}

function plainNames(role: NamedRole): Set<string> {
  return new Set(SYNONYMS[role].map(stripFiller));
}

function roles(): NamedRole[] {
  return ["basics", "practices", "results", "next"];
}

function firstPlace(bare: string, role: NamedRole): number {
  const places = SYNONYMS[role].map((name) => bare.indexOf(name)).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}
