import { isSalutation } from "@/lib/text/boilerplate";
import { found, matches, type Found, type Reading } from "./reading";

const SPOKEN: readonly RegExp[] = [
  /尊敬的(?:各位)?(?:领导|评委|专家|来宾|同志)[^。！!：:\n]{0,12}|各位(?:领导|评委|专家|来宾)[、，,]?(?:各位)?(?:同志们?|朋友们?)?[：:]/gu,
  /大家(?:上午|下午|晚上|早上)?好|(?:上午|下午)好[！!。]/gu,
  /谢谢(?:大家|各位)|感谢(?:大家|各位领导|各位)(?:的)?(?:聆听|倾听|收听|莅临)/gu,
  /我(?:的)?(?:汇报|发言)(?:完毕|到此结束|就到这里)|(?:汇报|发言)完毕|以上(?:是|就是)我(?:的|们)?(?:汇报|发言)[^。]{0,12}/gu,
  /(?:下面|现在|接下来)[，,]?(?:由)?我(?:就|将|代表|向)[^。；\n]{0,60}?(?:汇报|发言|介绍|报告)/gu,
  /我叫\p{Script=Han}{2,4}(?=[，,。])|(?:欢迎|感谢)(?:各位)?领导[^。，,]{0,16}(?:莅临|光临)|表示(?:最)?(?:热烈|诚挚|衷心)(?:地|的)?(?:欢迎|感谢)/gu,
];

/** What belongs to a speech and not to a filed material: the greeting, 下面我就…汇报, the thanks. */
export function speechForm({ text, lines }: Reading): Found[] {
  const greetings = lines.filter((line) => isSalutation(line.text));
  const spoken = SPOKEN.flatMap((pattern) => matches(text, pattern)).toSorted((a, b) => a.start - b.start);
  const rest = spoken.filter((place, index) => ![...greetings, ...spoken.slice(0, index)].some((other) => other.start < place.end && place.start < other.end));
  return [...greetings, ...rest].map((place) => found("speech_form", place, { code: "speechForm" }));
}
