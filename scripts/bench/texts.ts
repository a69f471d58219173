/** Half of all names begin with this; it stands in about every second name that is looked for. */
export const FREQUENT = "南岸";
/** Stands in one name in a thousand. */
export const RARE = "樟溪";

const HEADS = ["一、", "二、", "三、", "四、", "五、", "六、"];
const SENTENCES = [
  "每月初八把凳子搬到樟树下，谁家有事当场说，能办的当场办，办不了的记在本子上。",
  "村里请会讲两种话的老人带着年轻人走户，一年走了三百二十六户，收回意见七十一条。",
  "纠纷不过夜，由片区组长先到场，调解员第二天复访，去年办结十九件，没有一件反复。",
  "农忙时互助队先给缺劳力的人家收割，账记在公示栏，秋后用工换工，谁也不欠谁。",
  "学校把两个民族的节日都排进校历，家长轮流到课堂讲自家的手艺，孩子回家再讲给老人听。",
  "集体果园的收益按户分红，另留一成作互助金，今年资助了八名学生和五户困难家庭。",
  "赶场日在桥头设咨询点，司法所、卫生院和妇联轮流坐班，全年接待一千二百余人次。",
  "新搬来的住户由邻居结对，先认路、认人、认门牌，三个月里每周至少见一次面。",
];

/** 南岸青01村, 北坡樟溪02社区 …: a different name for every number. */
export function unitName(index: number): string {
  const side = index % 2 === 0 ? FREQUENT : "北坡";
  const middle = index % 1000 === 7 ? RARE : ["青柳", "石桥", "白岭", "云台", "龙井"][index % 5];
  return `${side}${middle}${String(index).padStart(5, "0")}村`;
}

/** A text of about `length` characters in the conventions of official writing; `seed` varies it. */
export function textOf(seed: number, length: number): string {
  const lines: string[] = [];
  for (let size = 0, step = 0; size < length; step += 1) {
    const head = step % 3 === 0 ? `${HEADS[(step / 3) % 6]}第${seed % 97}组做法\n` : "";
    const line = head + SENTENCES[(seed * 7 + step * (1 + (seed % 3))) % SENTENCES.length];
    lines.push(line);
    size += line.length;
  }
  return lines.join("\n").slice(0, length);
}
