import { isBoilerplate } from "@/lib/text/boilerplate";
import { isPageLine } from "./page-number";
import { found, matches, type Found, type Reading, type Stretch } from "./reading";

/** A line of a page's own: a bare time stamp, a menu word said twice, a photographer, an editor. */
const LINE =
  /^(?:手机版|电脑版|返回列表|本版新闻列表)$|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$|^(\p{Script=Han}{3,10}) \1$|^(?:文\/图|图\/文|摄影)[:：]?.{0,20}$|^[（(]?责任?编辑?[:：].{0,20}$|^\S{0,12}(?:\s?摄)[）)]?$|^(?:阅读|点击|访问)(?:量|数)?[:：]\s?\d+$|^[（(]?(?:本报|本网)?(?:记者|通讯员)[:：\s].{1,20}$/u;
/** What document shops and pages write around a text; in a short line it is theirs. */
const SHOP =
  /版权归|如有侵权|公网安备|上传(?:人|时间)[:：]|文档编号|资源描述|点击查看更多|我的足迹|购物车|免费下载|立即下载|免费预览|珍藏版|友情链接|网站地图|网站声明|欢迎品鉴|为(?:大家|您)(?:整理|分享|精选|收集|带来)|仅供参考，?希望|希望(?:能够)?对(?:大家|您)有所?帮助|^欢迎来到.{1,20}网|正式会员/u;
/** What a page or a document shop leaves inside a paragraph. */
const IN_SENTENCE: readonly RegExp[] = [
  /(?:\d+[、.])?精[选品]优质文档[-—]+倾情为你奉上/gu,
  /[（(](?:完整版?|[资資]料[图圖]片?|图片来源[^）)]{0,20}|来源[:：][^）)\n]{1,20}|本报记者|责编[^）)]{0,12}|编辑[:：][^）)]{1,12}|记者\s?[^）)]{2,12}[摄文]?|通讯员\s?[^）)]{2,16}|\p{Script=Han}{2,4}\s?摄)[）)]/gu,
  /^[^\S\n]*[\p{Script=Han}\d]{2,18}讯\s?[（(][^）)\n]{2,24}[）)]/gmu,
];
const INLINE: readonly RegExp[] = [
  ...IN_SENTENCE,
  /(?:喜欢就(?:复制)?下载吧|欢迎(?:下载|阅读|转载|收藏)[^。\n]{0,12}|点击(?:查看|下载)(?:更多|全文|原文)?|更多(?:相关|精彩)[^。，\n]{0,20}(?:请关注|请访问|尽在)[^。\n]{0,20}|(?:关注|添加)(?:微信)?公众号|本文(?:来源|转自|由)[^。\n]{0,20}(?:网|整理|收集|提供)[^。\n]{0,10}|仅供(?:参考|学习)[^。\n]{0,12}版权)[！!。]?/gu,
  /(?:……)?[（(][^（）()\n]{0,40}(?:https?:\/\/|www\.|正式会员|省略\d+字)[^（）()\n]{0,60}[）)](?:……)?|(?:上一篇|下一篇|相关栏目|投稿人|浏览次数)[:：][^\n]{1,80}|(?:以下|下面)[^。！\n，,]{0,20}小编[^。！\n]{0,80}[。！!]?|以下内容与本文[^\n]{1,300}/gu,
];
const LONGEST = 60;
const LONG = 140;

/** Lines and phrases of the web page that a text was copied from (网页残留). */
export function boilerplateLines({ text, lines }: Reading): Found[] {
  const whole = lines.filter((line) => isOfPage(line.text) && !isPageLine(line.text));
  const phrases = INLINE.flatMap((pattern) => matches(text, pattern)).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const inline = phrases.filter((phrase, index) => !isInside([...whole, ...phrases.slice(0, index)], phrase));
  return [...whole, ...inline].map((place) => found("boilerplate", place, { code: "boilerplate" }));
}

/** A line without its tags; what is left of it when a bracket of the page's is taken out must be the page's too. */
function isOfPage(tagged: string): boolean {
  const line = IN_SENTENCE.reduce((rest, pattern) => rest.replace(pattern, ""), tagged.replace(/<[^<>]*>/gu, "")).trim();
  return isBoilerplate(line) || (line.length <= LONGEST && LINE.test(line)) || (line.length <= LONG && SHOP.test(line));
}

function isInside(lines: readonly Stretch[], { start }: Stretch): boolean {
  return lines.some((line) => line.start <= start && start < line.end);
}
