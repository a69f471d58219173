import type { Criterion, Rubric } from "@/lib/call/rubric";

type Words = [excellent: string, good: string, fair: string, poor: string];

/** Bands begin at 85, 70 and 50 per cent of the maximum, rounded up to a half-point. */
function criterion(row: Omit<Criterion, "bands">, words: Words): Criterion {
  const from = (percent: number) => Math.ceil((row.max * percent) / 100);
  return {
    ...row,
    bands: [
      { name: "优", from: from(85), words: words[0] },
      { name: "良", from: from(70), words: words[1] },
      { name: "中", from: from(50), words: words[2] },
      { name: "差", from: 0, words: words[3] },
    ],
  };
}

/** The rubric of all demo calls: an invented one of 100 points (200 half-points); it is no official one. */
export const RUBRIC: Rubric = {
  criteria: [
    criterion(
      { key: "organisation", label: "组织推动", max: 36, method: "材料审核", standard: "有人牵头、有分工、有经费，事情一年到头有人管，换了人不断线。" },
      ["责任到人常年不断", "有专人有安排", "有安排少落实", "未见专人负责"],
    ),
    criterion(
      { key: "publicity", label: "宣传教育", max: 32, method: "材料审核", standard: "宣讲和培训贴着本单位的人和事，群众听得懂、记得住，次数和人数有据可查。" },
      ["贴近群众有据可查", "常态开展覆盖较广", "次数偏少形式单一", "只有会议和标语"],
    ),
    criterion(
      { key: "mingling", label: "交往交流交融", max: 52, method: "材料审核、实地核查", standard: "各族群众在居住、就学、务工、节庆中往来自然，做法有本单位特点，能说清怎样做成。" },
      ["做法独到往来自然", "做法扎实往来较多", "做法一般特点不明", "照搬他处少有往来"],
    ),
    criterion(
      { key: "livelihood", label: "办事与发展", max: 48, method: "材料审核、电话核对", standard: "群众急着办的事办了多少，收入、服务、矛盾化解前后两年有没有实在变化。" },
      ["变化明显群众认可", "多数实事已办成", "有进展但不突出", "看不出前后变化"],
    ),
    criterion(
      { key: "material", label: "材料与佐证", max: 32, method: "材料审核", standard: "事实清楚，数字前后相符，佐证对得上，没有抄来的段落和套话。" },
      ["事实清楚数据相符", "个别表述欠准确", "数据有出入", "多处空缺或雷同"],
    ),
  ],
  passMark: 140,
};
