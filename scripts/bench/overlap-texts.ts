import { FORMULAS } from "@/lib/check/wordings";

/** Numbers that look like chance and are the same every time (mulberry32): from 0 up to, not including, 1. */
export function chance(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WHO = "支书|主任|队员|妇联主席|网格员|老党员|青年|护林员|医生|教师|调解员|排长|理事|寨老|楼栋长|志愿者|文书|会计|水管员|种粮户|茶农|牧民|船工|手艺人|退役军人|大学生|商户".split("|");
const WHEN = "每月初八|赶场天|农闲时|入冬以前|雨季前|开学后|丰收节|清明前|逢周末|夜里|春耕时|换届后|汛期里|腊月里|天不亮|饭后".split("|");
const WHERE = "在樟树下|到寨门口|进院坝|在鼓楼里|到晒场|在渡口|进茶园|上山坡|在桥头|到灶台边|在文化站|到大厅|在村史馆|去地头|在凉亭|到牧场".split("|");
const VERB = "念给|分到|送到|教给|交给|讲给|带到|记在|换成|搬进|修到|贴在|种上|查清|收齐|量出|劝住|接来|理顺|补上".split("|");
const ITEM = "账目|水渠|路灯|苗木|低保名单|界桩|山歌|旧屋|柴火|补助|药方|校历|稻种|围栏|凳子|绣样|猪圈|河道|蜂箱|合同|渡船|灶台|族谱|电表".split("|");
const THEN = "当场就办|三日内答复|没有反复|没红过脸|谁也不落下|成了规矩|两边满意|心里亮堂|一分不差|孩子记住了|路好走了|邻村来学|树都活了|水清了".split("|");
/** Letters of names of people and of places within a village, of which no two texts have the same. */
const NAMES = Array.from("韦罗石潘杨吴龙莫蒙覃陆黎岑农梁黄李张王刘陈周赵孙朱胡林何高郭马谢宋唐许邓冯韩曹彭曾萧田董袁于余叶蒋杜苏魏程吕丁沈任姚卢姜崔钟谭汪范金春秋冬夏兰桂芳秀英明亮国建军文武学光荣华贵富平安康宁顺利祥和瑞吉福禄寿喜");
/** What everyone writes, as they write it. */
const STOCK = "我们深知工作中还存在不少差距和不足|群众的获得感幸福感安全感明显增强|形成了人人参与户户受益的良好局面|建立健全了领导机构和工作制度|做到有计划有部署有检查有总结|切实把各项工作落到实处抓出成效|为推动高质量发展打下了坚实的基础|广泛开展了形式多样的宣传教育活动|充分发挥了党员干部的先锋模范作用|各族群众的生产生活条件得到明显改善".split("|");
const HEADS = ["一、基本情况", "二、主要做法", "三、取得的成效", "四、下一步打算"];

/** A name for every number, of two letters before the word for village. */
export const villageName = (number: number): string => `${"青石白云龙金桃松梅柏岩溪竹枫榆桂莲荷兰菊"[number % 20]}${"岭坡桥湾塘坪寨沟井溪田坝洞垭冲峪梁坳滩浦"[Math.floor(number / 20) % 20]}${"上中下东西"[Math.floor(number / 400) % 5]}${"一二三四五六七八九十"[Math.floor(number / 2000) % 10]}村`;

function sentence(random: () => number, name: string): string {
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const figure = () => String(Math.floor(random() * 900) + 10);
  const called = () => one(NAMES) + one(NAMES) + one(NAMES);
  const kind = random();
  if (kind < 0.015) return `${one(STOCK)}。`;
  if (kind < 0.05) return `我们坚持${FORMULAS[Math.floor(random() * FORMULAS.length)]?.text ?? ""}。`;
  if (kind < 0.1) return `${name}${called()}片现有${figure()}户${figure()}人，${one(WHO)}${figure()}名。`;
  return `${one(WHEN)}，${one(WHO)}${called()}${one(WHERE)}把${one(ITEM)}${one(VERB)}${called()}家，${one(THEN)}；${called()}${one(VERB)}${one(ITEM)}，${one(THEN)}。`;
}

/** The four parts of an invented material, about 3,000 characters together. */
export function inventedParts(number: number): string[] {
  const random = chance(number);
  const name = villageName(number);
  return HEADS.map((head, part) => {
    const lines = [head];
    for (let size = 0; size < (part === 1 ? 1200 : 600); ) {
      const line = sentence(random, name);
      lines.push(line);
      size += line.length;
    }
    return lines.join("\n");
  });
}

/** One in eight has taken over sentences of an earlier one, some nearly whole: with its own name and figures in them. */
export function materialParts(number: number): string[] {
  const random = chance(number ^ 0x5eed);
  const own = inventedParts(number);
  if (number === 0 || random() > 0.125) return own;
  const from = Math.floor(random() * number);
  const taken = inventedParts(from).map((part) => part.replaceAll(villageName(from), villageName(number)).replaceAll(/\d+/g, () => String(Math.floor(random() * 900) + 10)));
  const much = random() ** 2;
  return own.map((part, at) => {
    const theirs = (taken[at] ?? "").split("\n");
    return part.split("\n").map((line, nth) => (nth > 0 && random() < much ? (theirs[nth] ?? line) : line)).join("\n");
  });
}
