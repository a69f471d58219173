import { groupMaterials, groups } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { begin, keep, verdictOf } from "@/lib/testing/deeds";
import { DECIDE, SCORE } from "@/lib/testing/form";
import { sendReview } from "@/lib/review/send.mutations";
import { openCounty } from "./county";

export const SCORERS = ["wen-scorer", "yin-scorer", "lai-scorer"] as const;
export const SIDE_ORGANISER = "tao-organiser";
export const SIX = ["石榴坪村", "梨花坳村", "白沙渡村", "老鸦坪村", "青枫岭村", "清水塘村"] as const;
/** Scores of the call that is over, in half-points: what a village is worth, and what each scorer adds to it. */
const [WORTH, SEVERITY] = [[30, 22, 26, 18, 34, 24], [5, 0, -4]] as const;
const REST = [[0, 1, 0], [1, 0, -1], [0, 0, 1], [-1, 0, 0], [0, -1, 1], [0, 1, -1]] as const;

type Calls = { open: string; over: string; ids: string[] };

/** Two calls of a county with the same six villages: one still to be scored, all in one group, and one scored by all three, with the statistics. */
export function addSide(): Calls {
  const { db, unit, person, as, call, filed, close } = openCounty();
  const county = unit("绥宁县", "county");
  const township = unit("桃溪镇", "township", county);
  person(SIDE_ORGANISER, "陶经办", county, "organiser");
  for (const [index, account] of SCORERS.entries()) person(account, ["温如玉", "尹平", "赖有方"][index] ?? "", county, "reviewer");
  const stages = [{ ...SCORE, reviewers: 3, panel: [...SCORERS] }, DECIDE];
  const open = call(county, { name: "2026年度绥宁县先进村", prefix: "SN-2026", judging: { rule: "mean" }, stages });
  const over = call(county, { name: "2025年度绥宁县先进村", prefix: "SN-2025", judging: { rule: "mean", statistics: true }, stages });
  const villages = SIX.map((name, index) => {
    const village = unit(name, "grassroots", township);
    person(`sui${index}-filler`, `填报人${index + 1}`, village, "filler");
    return village;
  });
  const ids = villages.map((village, index) => filed(open, village, `sui${index}-filler`));
  const groupId = newId();
  db.insert(groups).values({ id: groupId, callId: open, name: "桃溪村组", leaderId: null, places: 2, position: 0 }).run();
  for (const materialId of ids) db.insert(groupMaterials).values({ materialId, groupId }).run();
  for (const [index, village] of villages.entries()) {
    const id = filed(over, village, `sui${index}-filler`);
    for (const [at, account] of SCORERS.entries()) {
      const ctx = as(account);
      begin(ctx, id);
      keep(ctx, id, { work: (WORTH[index] ?? 0) + (SEVERITY[at] ?? 0) + (REST[index]?.[at] ?? 0), writing: 14 }, "请看意见。");
      sendReview(ctx, verdictOf(ctx, id, "score"));
    }
  }
  close();
  return { open, over, ids };
}
