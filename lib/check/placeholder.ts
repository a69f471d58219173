import { joined } from "./joined";
import { found, matches, type Found, type Reading, type Stretch } from "./reading";

const HAN = "\\p{Script=Han}";
/** Marks that stand for what is still to be filled in. A single one counts only where a word or a figure is due. */
const MARKS: readonly RegExp[] = [
  /(?<![A-Za-z0-9.])(?:19|20)?\d?(?:[xXｘＸ]{2,}|[×✕]{2,})(?:[.．][xXｘＸ×]+)?(?![A-Za-z0-9])/gu,
  /(?:19|20)\d?[xXｘＸ×*＊]{1,3}(?=年)/gu,
  new RegExp(`(?<=[${HAN}，,、。；;：:“‘（(\\s]|^)[xXｘＸ×](?:[.．][xXｘＸ×]+)?(?= ?[${HAN}%％])(?! ?(?:光|射线|轴|线))`, "gmu"),
  new RegExp(`(?<=${HAN})[xXｘＸ×](?=[，,、。；;）)”]|$)`, "gmu"),
  /(?<![\d*＊])[*＊]{2,}(?![\d*＊])/gu,
  new RegExp(`(?<=[${HAN}，,、。；;：:“（(<《])[*＊](?=[${HAN}%％，,])`, "gu"),
  new RegExp(`^[*＊](?=[${HAN}])`, "gmu"),
  /[#＃]{2,}(?![#＃ ])/gu,
  /[_＿﹍]{2,}/gu,
  new RegExp(`(?<=[${HAN}，,、。；;：:“（(\\s]|^)[_＿](?=[${HAN}%％])`, "gmu"),
  /(?<![一二三四五六七八九〇零])[○●◯△▲□■]{2,}/gu,
  /【[^\S\n]*】|\[[^\S\n]*\]|（[^\S\n]*）|(?<=\p{Script=Han})\([^\S\n]*\)|《[^\S\n]*》|“[^\S\n]*”/gu,
  /[（(【[](?:此处|请|在此|待|需)?(?:填写|填入|填报|插入|补充|写明|待填|待补|待定|待核)[^）)】\]\n]{0,30}[）)】\]]/gu,
  /[（(](?:具体|相关|有关)?(?:数字|数据|内容|名称|时间|地点|姓名|日期)(?:略|待定|待补|自填)?[）)]/gu,
  /(?<![有亟尚仍])待(?:补充|补|填写|填|核实后填|完善后填)(?=[）)】\]，,。；;：:\s]|$)|\bTB[AD]\b|\bTODO\b/gmu,
  /某某+|(?<=^|[，,。；;：:、\s]|[在于是])某(?=[县乡镇村市]\p{Script=Han})/gmu,
  new RegExp(`(?<![A-Za-z])[A-Z](?=[县乡镇])`, "gu"),
];
const JOINS = 2;

/** Placeholders nobody filled in (××, XX, **, ___, 20**年, 待补, 【】), neighbours joined; and a name cut out behind 在. */
export function placeholders({ text }: Reading): Found[] {
  const marks = joined(text, MARKS.flatMap((pattern) => matches(text, pattern)).filter((mark) => !isInAddress(text, mark)), JOINS, (between) => /[\n，,、。；;]/u.test(between));
  const cut = matches(text, /(?<=^|[\n。；;][^\S\n]*)在[、，,](?=\p{Script=Han})/gu);
  return [
    ...marks.map((mark) => found("placeholder", mark, { code: "placeholder", mark: mark.text.replace(/\s+/gu, " ") })),
    ...cut.map((mark) => found("placeholder", mark, { code: "nameCut" })),
  ];
}

/** Inside a web address, or between figures (138****1234), such marks are something else. */
function isInAddress(text: string, { start }: Stretch): boolean {
  return /(?:https?:\/\/|www\.)[\w./?=&%#*+-]*$/u.test(text.slice(Math.max(0, start - 120), start));
}
