import type { NamedRole } from "./synonyms";

/** Turns of phrase that show what a paragraph is about; each counts once. Old forms of characters included. */
const CUES: Readonly<Record<NamedRole, readonly RegExp[]>> = {
  basics: [
    /位于|地[处處]|坐落|所在地|毗邻|相邻|接壤|距.{0,12}公里/u,
    /[下现]?[辖轄](?!区内).{0,12}?[个個村组小]/u,
    /(?:总|總)?(?:面[积積]|人口).{0,8}?[\d×xX#*]|(?:国土|总)面积|总?人口\s*[万约]?/u,
    /[\d×xX#*]\s*户|[\d×xX#*]\s*余?人/u,
    /现有|[现常]住|[共现]有.{0,10}(?:人|户|名|个|人口)|[教在](?:职工|校学生)/u,
    /(?:成立|创办|始建|组建|建校|创建)于|自.{0,6}年成立|是一[所个座家支].{0,40}(?:学校|社区|村|企业|单位|乡|镇|大家庭)/u,
    /占.{0,8}(?:%|％)|占地|人均.{0,6}收入|气温|降水|海拔|耕地/u,
  ],
  practices: [
    /成立.{0,30}(?:小组|机构|委员会|专班|队伍)/u,
    /制[定订].{0,30}(?:方案|制度|计划|办法|意见)|[建健]立.{0,12}(?:制度|机制|体系|组织|网络|平台)|建全/u,
    /[开開]展|[举舉][办辦]|[组組][织織]|召[开開]|打造/u,
    /加强|坚持|积极|大力|深入|推[进動动進]|始终|充分/u,
    /二是|其次|通过.{2,40}(?:形式|方式|活动)|以.{2,30}为(?:抓手|载体|契机|主线|重点|主体|引领)/u,
    /宣传|教育|培训|服务|引导|帮扶|扶持|走访|慰问/u,
  ],
  results: [
    /荣获|先[后後].{0,6}(?:获|被|榮|荣)|被.{0,12}(?:评为|命名为|授予|确定为)|称号/u,
    /同比增长|增长[了]?\s*[\d一-十]|比.{0,8}(?:增加|提高|下降)|人均.{0,10}达到?/u,
    /(?:成效|成果|成绩)(?:显著|明显|丰硕|突出)|(?:显著|明显|进一步|不断)(?:提升|提高|改善|增强|巩固|好转)|迈上.{0,4}台阶|硕果/u,
    /好评|认可|赞[扬誉]|满意[度率]/u,
  ],
  next: [
    /^(?:[一二三四五六七八九十]是)?(?:下一?步|今后|在今后|未来|接下来|面[对向].{0,10}(?:未来|新)|新的一年|站在新)/u,
    /(?:我们|我[村乡镇县区市校院局]|社区|单位|全体.{2,6})?将(?:继续|进一步|始终|以.{2,30}为|一如既往|不断|认真|紧紧|持续)/u,
    /为新的?起点|再接再厉|不忘初心.{0,20}前行|努力(?:方向|开创)|任重(?:而)?道远/u,
  ],
};

/** How many different cues of each role a paragraph shows. */
export function readCues(paragraph: string): Record<NamedRole, number> {
  const count = (role: NamedRole) => CUES[role].filter((cue) => cue.test(paragraph)).length;
  return { basics: count("basics"), practices: count("practices"), results: count("results"), next: count("next") };
}

/** Whether a paragraph opens by looking ahead (下一步，… / 在今后的工作中，…). */
export function looksAhead(paragraph: string): boolean {
  return CUES.next[0]?.test(paragraph.trim()) ?? false;
}
