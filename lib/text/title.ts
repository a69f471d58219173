import { isBoilerplate, isSalutation } from "./boilerplate";
import { hasSentenceEnd } from "./heading";
import { readLines, type Line } from "./lines";
import { lengthOf } from "./normalise";
import { readMarker } from "./numbering";

const TITLE_NOUN =
  "(?:材料|汇报|总结|报告|事迹|经验|典型|简介|发言|纪实|侧记|报道|提纲|自述|说明)(?:[（(【].{1,8}[）)】])?(?:\\.docx?)?";
const ENDS_LIKE_TITLE = new RegExp(`${TITLE_NOUN}$`, "u");
const STUCK_TITLE = new RegExp(`^[^。！？!?；;，,\\s]{6,40}${TITLE_NOUN}(?=\\s)`, "u");
const LONGEST = 60;
const BODY = 60;

/**
 * The title of a whole material as code points, from its first line to the end of its subtitle
 * (——…), or null when the text begins without one. Web page lines above it are passed over.
 */
export function findTitle(text: string): [number, number] | null {
  const lines = readLines(text);
  const bodyAt = lines.findIndex(isBody);
  const head = bodyAt < 0 ? lines : lines.slice(0, bodyAt);
  const best = head.map((_, index) => scoreOf(head, index)).reduce(better, { score: 0, index: -1 });
  if (best.index < 0) return bodyAt < 0 ? null : stuckTitle(lines[bodyAt]);
  const first = coupletStart(head, best.index);
  const last = isSubtitle(head[best.index + 1]) ? best.index + 1 : best.index;
  return [head[first]?.start ?? 0, head[last]?.end ?? 0];
}

function isBody(line: Line): boolean {
  if (readMarker(line.text)?.level === 1) return true;
  return line.text.length >= BODY && hasSentenceEnd(line.text) && !isBoilerplate(line.text);
}

type Score = { score: number; index: number };

/** A later line wins over an equal one: what stands above is the page's own headline. */
function better(best: Score, next: Score): Score {
  return next.score > 0 && next.score >= best.score ? next : best;
}

function scoreOf(head: readonly Line[], index: number): Score {
  const line = head[index];
  if (!line || !mayBeTitle(line.text)) return { score: 0, index };
  const subtitle = isSubtitle(head[index + 1]) ? 4 : 0;
  const noun = ENDS_LIKE_TITLE.test(line.text) ? 2 : 0;
  return { score: 1 + subtitle + noun, index };
}

function mayBeTitle(line: string): boolean {
  const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han < 6 || line.length > LONGEST || isSubtitle({ text: line })) return false;
  if (/^(.+)\s+\1$/u.test(line)) return false;
  if (isBoilerplate(line) || isSalutation(line) || readMarker(line)) return false;
  return !/[。！？!?；;：:，,]$|^[•·*\-#]|^篇|^[（(]|[12]\d{3}[-年/.]\d{1,2}[-月/.]\d{1,2}/u.test(line);
}

function isSubtitle(line: { text: string } | undefined): boolean {
  return line !== undefined && line.text.length <= LONGEST && /^(?:[—－―–]+|--+)\s*[\p{L}\p{N}*×#]/u.test(line.text);
}

/** The line above belongs to the title when both are the halves of a couplet of equal length. */
function coupletStart(head: readonly Line[], index: number): number {
  const [above, line] = [head[index - 1], head[index]];
  const couplet = above && line && above.text.length === line.text.length && above.text !== line.text;
  return couplet && mayBeTitle(above.text) ? index - 1 : index;
}

/** A title that a bad copy left at the head of the first paragraph, parted by white space. */
function stuckTitle(line: Line | undefined): [number, number] | null {
  const found = line && STUCK_TITLE.exec(line.text);
  return found ? [line.start, line.start + lengthOf(found[0])] : null;
}
