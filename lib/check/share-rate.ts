import type { Share } from "./share";
import type { Placed, SumIndex } from "./sum-index";

const RATE = /^\p{Script=Han}{0,6}[，,](?<stem>\p{Script=Han}{2,4})率(?:为|达到?|是|约)?$/u;
/** What was to be done: without such a word the figure before may count another thing than the rate is of. */
const TO_DO = /应|受理|排查|收集|接到|接收|报名|申请|登记|发放|任务|调解|承办|收到|发出|摸排|报考/u;

const sameSigns = (a: string, b: string) => Array.from(a).toSorted().join("") === Array.from(b).toSorted().join("");

/** Whether what was done is what the rate is called for: 办结120件，办结率; 收回480份，回收率; 成功调处319件，调处成功率. */
function namesDone(stem: string, done: string): boolean {
  const words = stem.length === 4 ? [stem.slice(0, 2), stem.slice(2)] : [stem];
  return words.some((word) => Array.from({ length: Math.max(done.length - 1, 0) }, (_, at) => done.slice(at, at + 2)).some((pair) => sameSigns(pair, word)));
}

function readRate({ quantities }: SumIndex, share: Placed): Share | null {
  const [part, base] = [quantities[share.at - 1], quantities[share.at - 2]];
  const stem = RATE.exec(share.gap)?.groups?.["stem"];
  if (!part || !base || stem === undefined || [part, base].some(({ sentence, per }) => per || sentence !== share.sentence)) return null;
  const done = /^\p{Script=Han}{0,10}[，,](?<done>\p{Script=Han}{2,10})$/u.exec(part.gap)?.groups?.["done"] ?? "";
  const todo = base.gap.split(/[，,；;。]/u).at(-1) ?? "";
  return part.family === base.family && TO_DO.test(todo) && namesDone(stem, done) ? { share, pairs: [{ part, base }] } : null;
}

/** Every rate of what was done over what there was to do (受理126件，办结120件，办结率95.2%). */
export function readTaskRates(index: SumIndex): Share[] {
  return index.quantities.filter(({ family, per }) => family === "%" && !per).flatMap((share) => readRate(index, share) ?? []);
}
