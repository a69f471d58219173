import type { Placed, SumIndex } from "./sum-index";

/** Rates that are a part of a whole. 完成率, 增长率, 毛入学率, 使用率 may pass 100 per cent, and so may a telephone's 普及率. */
const PART_OF_A_WHOLE = /(?:覆盖|(?<!毛)入学|参与|合格|达标|普及|巩固|满意|知晓|参保|就业|成活|硬化|绿化|化解|调处|及格|升学|出勤|到会|办结|参会|通过|入户|通车|通电|通水|参训|参学|普选|投票)(?:率|度)$/u;
const SHARE = /占(?:到|了)?(?:[^占，。；：]{0,16}(?:总|人口|户|面积|数)[^占，。；：]{0,6}?)(?:的|比例?|比重|达到?|为)*$/u;
const MAY_PASS = /电话|手机|宽带|计划|任务|目标|去年|上年|同期|预算|增/u;

/** The rates and shares of a text that are over 100 per cent and cannot be. */
export function readOverHundred({ quantities }: SumIndex): Placed[] {
  return quantities.filter(({ family, range, subject, gap, blank }) => {
    const clause = gap.split(/[，,；;。]/u).at(-1) ?? "";
    return family === "%" && !blank && range[0] > 100 && !MAY_PASS.test(clause) && (PART_OF_A_WHOLE.test(subject) || SHARE.test(clause));
  });
}
