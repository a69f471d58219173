import { found, sentencesOf, type Found, type Reading, type Stretch } from "./reading";

const CLAIM =
  /(?:显著|大幅度?|明显)(?:提升|提高|增强|改善|增加|增长|下降|减少|好转|加快|改观)|成效(?:十分|非常)?(?:显著|明显|突出)|(?:提升|提高|增强|改善)(?:十分|非常)?(?:显著|明显)|满意度(?:大幅|显著|明显|不断)(?:提升|提高)|(?:一致|普遍|广泛)好评/gu;
/** Something that can be checked: a figure, or an honour by name. */
const PROOF = /\d|[一二三四五六七八九十百千万两]{1,6}(?:[个户人名次项家场期亩年倍成元万]|多[个户人名])|荣获|被(?:评|授|命名)|“[^”\n]{4,40}(?:奖|称号|先进|示范|模范)/u;
const EACH = 1500;

/** Claims of success with no figure in their sentence or beside it; a few of a text only, results first. */
export function bareClaims({ lines, text, outline, sections }: Reading): Found[] {
  const headings = outline.flatMap(({ heading }) => (heading ? [heading] : []));
  const inHeading = ({ start }: Stretch) => headings.some(([from, to]) => from <= start && start < to);
  const claims = lines.flatMap((line) => bareIn(sentencesOf(line))).filter((claim) => !inHeading(claim));
  const isResult = ({ start }: Stretch) => sections.some(({ role, start: from, end }) => role === "results" && from <= start && start < end);
  const most = Math.max(1, Math.floor(text.length / EACH));
  const chosen = [...claims.filter(isResult), ...claims.filter((claim) => !isResult(claim))].slice(0, most);
  return chosen.map((claim) => found("bare_claim", claim, { code: "bareClaim", claim: claim.text }));
}

function bareIn(sentences: readonly Stretch[]): Stretch[] {
  return sentences.flatMap((sentence, index) => {
    const near = sentences.slice(Math.max(0, index - 1), index + 2);
    if (near.some((each) => PROOF.test(each.text))) return [];
    const claim = [...sentence.text.matchAll(CLAIM)][0];
    return claim ? [{ start: sentence.start + claim.index, end: sentence.start + claim.index + claim[0].length, text: claim[0] }] : [];
  });
}
