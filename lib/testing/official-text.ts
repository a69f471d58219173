/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export type Chance = { next: () => number; below: (limit: number) => number; of: <T>(list: readonly T[]) => T; odds: (share: number) => boolean };

/** A source of chance for tests and measuring. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next, below, odds: (share) => next() < share,
    of: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new RangeError("nothing to choose from");
      return one;
    },
  };
}

const WHO = ["村党支部", "镇综治中心", "社区居委会", "驻村工作队", "县民宗局", "妇联执委", "老年协会", "调解委员会", "合作社理事会", "青年志愿服务队", "卫生院家庭医生", "学校德育处"];
const WHERE = ["柳溪片区", "南岸新村", "白岭坡脚", "石桥渡口", "云台茶场", "龙井小组", "集镇老街", "易地搬迁点", "河东农贸市场", "文化广场"];
const WHAT = ["院坝夜谈", "双语宣讲", "结对走访", "节庆联欢", "技能培训", "矛盾排查", "环境整治", "互助收割", "阅读分享", "健康义诊", "法治赶场", "果园认领"];
const WORTH = ["各族群众的来往明显多了", "邻里之间的称呼亲热起来", "上访的人数逐年下降", "集体收入有了稳定来路", "新来的住户很快认了门", "年轻人愿意留在村里做事", "孩子们学会了彼此的山歌", "办事跑腿的路程短了一半"];
const HOW = ["按月轮值", "分片包户", "先议后办", "账目上墙", "一事一记", "能人带头", "以老带新", "挂牌销号"];
const WHEN = ["去年以来", "三年间", "今年上半年", "入冬以后", "春耕期间", "自挂牌起", "换届之后", "汛期前后"];
const FORMULAS = ["坚持以铸牢中华民族共同体意识为主线", "坚持人民至上、问题导向", "推动各民族广泛交往交流交融", "构筑共有精神家园", "健全党组织领导的基层治理体系"];
/** Sentences that stand more than once in a text, word for word, as they do in real ones. */
const REPEATED = ["各民族像石榴籽一样紧紧抱在一起。", "群众的事情由群众商量着办。", "这一做法得到上级充分肯定。", "责任到人，限时办结，结果公开。", "工作成效得到各族群众一致好评。"];

const number = (chance: Chance) => String(2 + chance.below(chance.odds(0.3) ? 2000 : 90));

/** An invented sentence of official writing with its full stop; often much like another one. */
export function sentenceOf(chance: Chance): string {
  const { of } = chance;
  const [who, where, what, n, m] = [of(WHO), of(WHERE), of(WHAT), number(chance), number(chance)];
  return of([
    () => `${of(WHEN)}，${who}在${where}组织${what}${n}场次，参加群众${m}人次，${of(WORTH)}。`,
    () => `${who}把${what}列入年度清单，${of(HOW)}，${of(HOW)}，累计投入${n}万元，惠及${m}户。`,
    () => `在${where}，${what}由${who}牵头，每季度召开碰头会${n}次，当场答复意见${m}条。`,
    () => `${of(FORMULAS)}，${who}聘请${n}名双语骨干，在${where}设点${m}处，${of(WORTH)}。`,
    () => `“${what}”成了${where}的招牌，${of(WHEN)}接待参观${n}批，${who}整理经验${m}篇。`,
    () => `${who}与${of(WHO)}签订共建协议，明确${of(HOW)}的规矩，解决${where}的难题${n}件，其中${what}占百分之${m}。`,
    () => `全年办结${what}事项${n}件，办结率${m}%。`,
    () => `${of(WORTH)}，${of(WORTH)}。`,
    () => `通过${what}，${where}化解纠纷${n}起，${who}建立台账${m}本，${of(HOW)}，件件有回音。`,
    () => `${of(FORMULAS)}。`,
  ])();
}

const HEADS = ["党建引领聚合力", "文化浸润暖人心", "产业联结促增收", "依法治理护平安", "结对帮扶解难题", "阵地建设强根基", "服务上门到末梢", "节庆同办情更浓", "干部带头抓落实"];
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

/**
 * A material of four parts and some 3,000 to 4,000 characters: by part its paragraphs, each a list of sentences.
 * Every one has sentences that stand in it two or three times.
 */
export function materialOf(chance: Chance): Record<string, string[][]> {
  const parts: Record<string, string[][]> = {};
  for (const [index, key] of ["basics", "practices", "results", "next"].entries()) {
    const paragraphs: string[][] = [];
    for (let size = 0, head = 0; size < 800 + chance.below(200); ) {
      if (index > 0 && paragraphs.length % 3 === 0) paragraphs.push([`（${NUMERALS[head++ % 9]}）${chance.of(HEADS)}`]);
      const paragraph = Array.from({ length: 2 + chance.below(4) }, () => sentenceOf(chance));
      paragraphs.push(paragraph);
      size += paragraph.join("").length;
    }
    parts[key] = paragraphs;
  }
  for (const repeated of [chance.of(REPEATED), chance.of(REPEATED), sentenceOf(chance)]) {
    for (let times = 2 + chance.below(2); times > 0; times -= 1) {
      const paragraph = chance.of(chance.of(Object.values(parts)).filter((one) => one.length > 1));
      paragraph.splice(1 + chance.below(paragraph.length), 0, repeated);
    }
  }
  return parts;
}
