/** What a unit of measure stands for: units of one family can be compared once multiplied by `factor`. */
export type Measure = { family: string; factor: number; /** Things that come whole: people, households, meetings. */ whole: boolean };

const SCALED: Readonly<Record<string, readonly [string, number]>> = {
  元: ["元", 1], 块钱: ["元", 1], 美元: ["美元", 1],
  亩: ["亩", 1], 公顷: ["亩", 15], 平方公里: ["亩", 1500], 平方千米: ["亩", 1500],
  平方米: ["平方米", 1], "㎡": ["平方米", 1], 立方米: ["立方米", 1], 方: ["立方米", 1],
  公里: ["米", 1000], 千米: ["米", 1000], 米: ["米", 1], 厘米: ["米", 0.01], 毫米: ["米", 0.001],
  吨: ["公斤", 1000], 公斤: ["公斤", 1], 千克: ["公斤", 1], 斤: ["公斤", 0.5],
  千瓦时: ["千瓦时", 1], 千瓦: ["千瓦", 1], 兆瓦: ["千瓦", 1000], 度: ["度", 1], "℃": ["℃", 1],
  "%": ["%", 1], "‰": ["‰", 1], 个百分点: ["百分点", 1], 百分点: ["百分点", 1], 倍: ["倍", 1],
  小时: ["小时", 1], 课时: ["课时", 1], 学时: ["学时", 1], 分钟: ["分钟", 1], 分: ["分", 1], 岁: ["岁", 1], 周岁: ["岁", 1],
  年: ["年", 1], 个月: ["月", 1], 天: ["天", 1], 日: ["天", 1], 周: ["周", 1], 周年: ["年", 1],
};

const WHOLE: Readonly<Record<string, string>> = {
  人: "人", 名: "人", 位: "人", 口人: "人", 人次: "人次", 户次: "户次", 户: "户", 家: "家", 场次: "场", 场: "场", 次: "次", 期: "期", 个: "个",
};
const COUNTERS = "支册块头台口处件份座条项类批辆篇只株棵栋间套对本幅所盏面盆尾羽匹门节堂班组队例起幢列根届层款张段道眼孔箱袋桶瓶桌票枚顶扇";

function measures(): ReadonlyMap<string, Measure> {
  const scaled = Object.entries(SCALED).map(([written, [family, factor]]): [string, Measure] => [written, { family, factor, whole: false }]);
  const whole = Object.entries(WHOLE).map(([written, family]): [string, Measure] => [written, { family, factor: 1, whole: true }]);
  const counters = Array.from(COUNTERS, (written): [string, Measure] => [written, { family: written, factor: 1, whole: true }]);
  return new Map([...scaled, ...whole, ...counters]);
}

const MEASURES = measures();

/** The measures as alternatives of a regular expression, the longest first. */
export const MEASURE_PATTERN = [...MEASURES.keys()].toSorted((a, b) => b.length - a.length).map((written) => (written === "年" ? "年(?![级度])" : written)).join("|");

/** A measure by the word it is written with (亩, 人次, %); null for a word that is none. */
export function readMeasure(written: string): Measure | null {
  return MEASURES.get(written) ?? null;
}
