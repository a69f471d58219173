import { plainForm } from "./old-forms";
import type { NamedRole } from "./synonyms";

/** What a stretch of text may be: one of the parts, or a lead-in (近年来…现将…汇报如下) that belongs to none. */
export type CueRole = NamedRole | "leadIn";
/** `hard` cues tell by themselves, each for two; the others lean that way, each for one. */
type Cues = { hard: readonly RegExp[]; soft: readonly RegExp[] };

const PLEDGE = /将(?:继续|进一步|始终|以.{2,30}为|一如既往|不断|认真|紧紧|持续)/u;
const ANNOUNCES = /现将.{0,30}(?:汇报|总结|介绍|报告|说明)|(?:下面|这里|接下来).{0,24}(?:汇报|介绍|报告)/u;

/** Turns of phrase that show what a stretch of text is about. */
const CUES: Readonly<Record<CueRole, Cues>> = {
  basics: {
    hard: [
      /位于|地处|坐落|所在地|毗邻|接壤|距.{0,12}公里/u,
      /[下现]?辖(?!区内).{0,12}?[个村组小条]/u,
      /面积.{0,8}?[\d×xX#*]|(?:国土|总)面积|总?人口\s*[万约]|总人口/u,
      /现有.{0,14}(?:人|户|名|个|班)|常住.{0,6}(?:人|居民)|共有.{0,10}(?:人|户|名|个)|在校(?:学)?生|教职(?:工|员工)|(?:在[岗职编]|干部|固定)(?:职工|员工|人员|教师)?\s*[\d×xX#*]/u,
      /(?:成立|创办|始建|建成|组建|建校|创建|建)于|自.{0,6}年成立|是(?:一[所个座家支]|.{0,8}(?:唯一|首批|直属|综合|多民族|少数民族)).{0,40}(?:学校|中学|小学|医院|社区|村|企业|公司|单位|乡|镇|大家庭)/u,
    ],
    soft: [
      /[\d×xX#*]\s*户|[\d×xX#*]\s*余?人/u,
      /占.{0,8}(?:%|％|[一二三四五六七八九]成|分之)|占地/u,
      /平均?(?:气温|海拔|年龄)|气温|降水|海拔|耕地|主要(?:分布|集中|收入来源)/u,
      /内设|下设|编制|床位|党员\d+|主营|承担着|担负着|负责.{2,20}的(?:管理|保护|服务)/u,
    ],
  },
  practices: {
    hard: [
      /成立.{0,30}(?:小组|机构|委员会|专班|队伍|小分队|服务队|总队|合作社)/u,
      /制[定订].{0,30}(?:方案|制度|计划|办法|意见|公约|条)|[建健]立.{0,16}(?:制度|机制|体系|组织|网络|平台|台账|档案)/u,
      /主要(?:做法|措施|经验)是/u,
      /^[（(“"]?(?:首先|其次|再次|第[一二三四五][，,、]|[一二三四五六七八九]是)/u,
    ],
    soft: [
      /^(?:近年来|近几年|多年来|几年来|长期以来|今年以来|为(?:此|了|改变|解决|让))/u,
      /开展|举办|组织|召开|打造|搭建|组建|开设|设立|推出|推行|聘请|安排/u,
      /加强|坚持|积极|大力|深入|推[进动行]|始终|充分|健全|完善|落实/u,
      /建[成起立]|修[建通]|硬化|安装|投[入资]|[筹出]资|争取|引进|流转|配备|选派|邀请|聘|编[写印排]|制作|印发|派出|签订|捐/u,
      /依托|收集|办理|调解|联系|送[到去医]|教[会孩师学授]/u,
      /强化|突出|优化|拓展|创新|丰富|规范|带[动领]|发动|尊重|培养|资助|化解|解决/u,
      /二是|通过.{2,40}(?:形式|方式|活动)|以.{2,30}为(?:抓手|载体|契机|主线|重点|主体|引领)|[采]取/u,
      /宣传|宣讲|教育|培训|服务|引导|帮扶|扶持|帮助|走访|慰问|结对|联谊/u,
    ],
  },
  results: {
    hard: [
      /荣获|(?:先后|连续).{0,12}(?:获|被评|荣立)|荣?立.{0,6}功|获.{2,40}(?:荣誉|称号|等奖|表彰)|获评|摘帽/u,
      /被.{0,14}(?:评为|命名为|授予|确定为|列为|表彰)|荣誉称号|(?:先进|模范)(?:集体|单位)(?:称号|荣誉|。|$)/u,
      /同比|比上年|比.{1,8}(?:年前|以前|上年)|增长[了]?\s*[\d一-十]|人均.{0,12}达到?\s*\d|由.{1,20}(?:增加|提高|上升|增长|下降|减少|降低)到|突破.{0,6}[万亿元]/u,
      /(?:成效|成果|成绩)(?:显著|明显|丰硕|突出)|(?:显著|明显)(?:提升|提高|改善|增强|好转|下降)|迈上.{0,4}台阶|硕果/u,
      /好评|满意[度率].{0,4}\d|赞[扬誉]/u,
    ],
    soft: [/^(?:如今|现在|目前|几年来|.{1,3}年多?来|建.{1,2}以来|通过.{2,16}(?:努力|工作|措施|建设))/u, /称号|先进|获得.{0,20}奖/u, /(?:进一步|不断)(?:提升|提高|改善|增强|巩固|好转|融洽)/u, /实现.{0,14}\d|累计|达\s*\d|认可|[欢]迎/u],
  },
  next: {
    hard: [
      /^[（(“"]?(?:[一二三四五六七八九十]是)?(?:下一?步|今后|在今后|未来|接下来|展望未来|面[对向].{0,10}(?:未来|新)|新的一年|站在新|踏上新|奋进新)/u,
      PLEDGE,
      /为新的?起点|再接再厉|不忘初心.{0,20}前行|努力(?:方向|开创)|任重(?:而)?道远|再上新台阶/u,
    ],
    soft: [/继续|进一步|争取|力争/u, /(?:成绩|荣誉).{0,5}过去|^虽然/u],
  },
  leadIn: {
    hard: [
      ANNOUNCES,
      /^(?:近年来|近几年|多年来|几年来|长期以来|一直以来|今年以来|为(?:进一步|深入|认真|贯彻)|按照|根据)/u,
      /在.{2,40}(?:的?(?:正确|坚强|关心|大力|精心|有力|指导)[^，,。]{0,8}(?:领导|支持|指导|帮助|关怀)|的?指导)下/u,
    ],
    soft: [/取得(?:了)?.{0,8}(?:成效|成绩|进展|成果)/u, /(?:始终|紧紧|高度).{0,4}(?:坚持|围绕|重视|把)|立足|紧扣/u],
  },
};

type Weights = Record<CueRole, number>;

function weigh(plain: string): Weights {
  const sum = ({ hard, soft }: Cues) => 2 * countHard(hard, plain) + soft.filter((cue) => cue.test(plain)).length;
  return { basics: sum(CUES.basics), practices: sum(CUES.practices), results: sum(CUES.results), next: sum(CUES.next), leadIn: sum(CUES.leadIn) };
}

function countHard(hard: readonly RegExp[], plain: string): number {
  return hard.filter((cue) => cue.test(plain)).length;
}

/** How strongly a stretch of text speaks for each role: two for each hard cue in it, one for each soft one. */
export function readCues(text: string): Weights {
  return weigh(plainForm(text));
}

/** Openings of a sentence with which a text turns to another matter in the middle of a paragraph. */
const TURNS: Readonly<Record<Exclude<CueRole, "next">, RegExp>> = {
  basics: /^(?:全[村乡镇县区校院]|现有|目前)/u,
  practices: /^(?:近年来|近几年|多年来|几年来|长期以来|一直以来|今年以来|为此)/u,
  results: /^(?:先后|曾|连续|通过.{2,16}(?:努力|工作|措施|建设)|经过|几年来|近年来.{0,6}(?:先后|荣获|被)|如今|现在|目前)/u,
  leadIn: /^(?:近年来|近几年|多年来|几年来|长期以来|一直以来|今年以来|现将|下面|首先)/u,
};
const LOOKS_AHEAD = /^[“"]?(?:[一二三四五六七八九十]是)?(?:下一?步|今后|在今后|未来|接下来|展望未来|面[对向].{0,10}(?:未来|新)|新的一年|站在新|踏上新|奋进新)/u;
/** What looks back in order to look ahead: 成绩只能说明过去; 虽然取得了成绩，但还存在…. */
const PASSES_ON = /^.{0,40}(?:成绩|荣誉)(?:只能|只|仅)?(?:说明|属于|代表)过去|^虽然.{2,40}(?:但|还存在|差距|不足)/u;
const HONOURS = /荣获|获.{1,40}(?:称号|荣誉|奖)|被.{0,20}(?:评为|命名为|授予)|荣誉称号|先后.{0,12}(?:获|评为)/u;
const SCENE = /^“|^.{0,8}讯(?:[\s（(]|$)/u;

/** What a sentence shows of its place in a material. */
export type Signs = {
  weight: Weights;
  /** The weight for practices of hard cues alone: before the first heading only they tell work from a lead-in. */
  hardPractices: number;
  /** The roles to which it turns by its opening words (近年来，… 先后… 下一步，…). */
  turns: readonly CueRole[];
  /** It tells of titles and prizes. */
  honours: boolean;
  /** It says what will be done from now on (我们将继续…), with or without an opening that looks ahead. */
  pledges: boolean;
  /** It sets a scene, as a report in a newspaper begins (“…”; 本报讯). */
  scene: boolean;
};

/** Reads the signs of one sentence. */
export function readSigns(sentence: string): Signs {
  const plain = plainForm(sentence.trim());
  const turned = (["basics", "practices", "results", "leadIn"] as const).filter((role) => TURNS[role].test(plain));
  return {
    weight: weigh(plain),
    hardPractices: 2 * countHard(CUES.practices.hard, plain),
    turns: isAhead(plain) ? [...turned, "next"] : turned,
    honours: HONOURS.test(plain),
    pledges: PLEDGE.test(plain),
    scene: SCENE.test(plain),
  };
}

function isAhead(plain: string): boolean {
  return LOOKS_AHEAD.test(plain) || PASSES_ON.test(plain);
}

/** Whether a paragraph or heading opens by looking ahead (下一步，… / 在今后的工作中，…). */
export function looksAhead(paragraph: string): boolean {
  return isAhead(plainForm(paragraph.trim().slice(0, 80)));
}

/** Whether a paragraph says that a report follows (现将有关情况汇报如下). */
export function announces(paragraph: string): boolean {
  return ANNOUNCES.test(plainForm(paragraph));
}
