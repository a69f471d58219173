const DIGITS = "[0-9０-９]+(?:[.,．，:：][0-9０-９]+)*";
const ABOUT = "[余多来]?";
const MAGNITUDE = "[十百千万亿]*";
const MEASURE =
  "(?:个百分点|平方公里|平方米|立方米|公里|公顷|公斤|百分点|人次|场次|周年|小时|分钟|毫米|厘米|千瓦|元|亩|人|户|个|次|名|支|家|期|场|册|块|头|台|口|处|米|吨|件|份|年|月|日|号|时|岁|届|所|座|条|项|类|批|辆|篇|天|倍|成|度|只|株|棵|栋|间|套|对|本|幅|%|％|‰|℃|㎡)?";
const FIGURE = new RegExp(`${DIGITS}${ABOUT}${MAGNITUDE}${ABOUT}${MEASURE}(?!\\p{M})`, "gu");

const words = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * The words of a text, in order and without loss. A figure is one word with its unit (15.6%,
 * 1.2亿元, 512户, 2025年), so that a change of either shows the whole.
 */
export function readTokens(text: string): string[] {
  const tokens: string[] = [];
  let at = 0;
  for (const figure of text.matchAll(FIGURE)) {
    tokens.push(...readWords(text.slice(at, figure.index)), figure[0]);
    at = figure.index + figure[0].length;
  }
  return [...tokens, ...readWords(text.slice(at))];
}

function readWords(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}
