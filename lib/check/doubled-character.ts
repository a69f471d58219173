import { found, matches, type Found, type Reading } from "./reading";

/** Doublings that are never right; the lookaheads are the words in which the second one begins something else. */
const NEVER: readonly RegExp[] = [
  /的的(?!确确)|(?<!不)是是(?!否|非)|在在(?![校建职岗线册编读场])|及及(?!时|格)|把把(?!关|握|控)|被被(?!子)|并并|于于|之之|我我|们们|这这|也也|但但|因因(?!素)|且且|都都|还还/gu,
  /了了(?![解结然却断不])/gu,
  /与与(?!会|时|众)|和和(?![气美睦谐平顺田])|为为(?![民群人了老企农主何])/gu,
  /注注重|贯贯彻|巩巩固|坚坚[持决]|努努力|提提[高升供]|推推[动进]|深深入|广广泛|始始终|落落实|取取得|加加(?:强|快)|促促进|维维护|构构[建筑]|创创[建新]|宣宣传|增增[强加长]|群群众|建建(?:立|设|成)|认认真(?!真)|切切实(?!实)|积积极/gu,
  /(?<=坚持)持|民族族(?!群|人|别|际|裔|长|谱)|团结结(?![果合构束论对])|社会会(?![议员长计])|(?<=进行)行(?!动|为|业|政)|群众众(?![志多人])/gu,
  /(?<=\p{Script=Han})([村镇乡县校局]|社区)\1(?=位于|地处|坐落|现有|共有|下辖|隶属|始建|成立)/gu,
];
const WORD = /(\p{Script=Han}{2,8}?)\1/gu;
/** Words that are rightly said twice, or that end one thing and begin the next: 少数民族民族文化. */
const TWICE = /^(?:[一二三四五六七八九十两半多越再又也既每各边][\p{Script=Han}]|民族|社区|小组|乡村|农村|村民|居民|党员|干部|社会|国家|中心|.*[的和与着来去])$|^(.)\1/u;
const VERB_TWICE = /^(?:学习|研究|讨论|商量|走动|了解|帮助|指导|交流|体验|锻炼|活动|看看|非常|十分|特别|永远|很多|许多|好多|来来|往往|仅仅|常常|渐渐)$/u;

/** Characters and words typed twice; the repair takes one out. */
export function doubledCharacters({ text }: Reading): Found[] {
  const characters = NEVER.flatMap((pattern) => matches(text, pattern)).map(({ start, end, text: doubled }) => {
    const half = doubled.length % 2 === 0 && doubled.slice(0, doubled.length / 2) === doubled.slice(doubled.length / 2) ? doubled.slice(doubled.length / 2) : undefined;
    const due = half ?? doubled.replace(/(.)\1/u, "$1");
    return found("doubled_character", { start, end }, { code: "doubledCharacter", due: doubled.length === 1 ? "" : due }, doubled.length === 1 ? "" : due);
  });
  const words = [...text.matchAll(WORD)].filter(({ 1: word = "" }) => !TWICE.test(word) && !VERB_TWICE.test(word)).map(({ index, 0: doubled, 1: word = "" }) => found("doubled_character", { start: index, end: index + doubled.length }, { code: "doubledCharacter", due: word }, word));
  return [...characters, ...words];
}
