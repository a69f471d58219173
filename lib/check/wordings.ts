/**
 * Due wordings (规范表述) as of 2026-01-01, kept as data so that an office can go through it. `since` is the day from
 * which an entry holds; only names of offices are measured against the text's year by it. Sources: the party's congress
 * reports and the constitution for formulas, 新华社新闻报道中的禁用词和慎用词 (2015, 2016) for names of peoples, the
 * State Council's institutional reforms for offices, 现代汉语词典 (7th edition) for spellings.
 */

/** A formula and how many characters may be wrong in a place that still means it; `also` are forms that are right too. */
export type Formula = { text: string; since: string; edits: 1 | 2; also?: readonly string[] };

export const FORMULAS: readonly Formula[] = [
  { text: "中华民族共同体意识", since: "2017-10-24", edits: 1 },
  { text: "共同团结奋斗、共同繁荣发展", since: "2003-03-04", edits: 2 },
  { text: "习近平新时代中国特色社会主义思想", since: "2017-10-24", edits: 2 },
  { text: "社会主义核心价值观", since: "2012-11-08", edits: 1, also: ["社会主义核心价值体系"] },
  { text: "像石榴籽一样紧紧抱在一起", since: "2014-05-28", edits: 2, also: ["像石榴籽那样紧紧抱在一起"] },
  { text: "各民族交往交流交融", since: "2010-01-18", edits: 1, also: ["各民族交流交往交融"] },
  { text: "中华民族一家亲、同心共筑中国梦", since: "2015-09-30", edits: 2 },
  { text: "汉族离不开少数民族，少数民族离不开汉族，各少数民族之间也相互离不开", since: "1990-09-01", edits: 2, also: ["汉族离不开少数民族，少数民族离不开汉族，各少数民族之间相互离不开"] },
  { text: "平等团结互助和谐的社会主义民族关系", since: "2005-05-27", edits: 2, also: ["平等团结互助和谐的新型社会主义民族关系"] },
  { text: "中国特色解决民族问题的正确道路", since: "2014-09-28", edits: 2 },
  { text: "绿水青山就是金山银山", since: "2005-08-15", edits: 2 },
  { text: "全心全意为人民服务", since: "1945-04-24", edits: 1 },
  { text: "以人民为中心的发展思想", since: "2015-10-29", edits: 1 },
  { text: "马克思主义中国化时代化", since: "2021-11-11", edits: 1 },
  { text: "坚持和完善民族区域自治制度", since: "1982-12-04", edits: 1 },
  { text: "不忘初心、牢记使命", since: "2017-10-18", edits: 1 },
  { text: "产业兴旺、生态宜居、乡风文明、治理有效、生活富裕", since: "2017-10-18", edits: 2 },
  { text: "构筑中华民族共有精神家园", since: "2014-09-28", edits: 2, also: ["建设中华民族共有精神家园", "建设各民族共有精神家园", "构建中华民族共有精神家园"] },
];

/** A wording that is out of place, and the due one. */
export type Wording = { wrong: RegExp; due: string; since: string };

const PERSONS = "(?=群众|居民|学生|商贩|家庭|老人|同胞|代表|兄弟|干部|村民|地区|教师|[，、。])";

export const PEOPLES: readonly Wording[] = [
  { wrong: /维族/gu, due: "维吾尔族", since: "2015-11-01" },
  { wrong: /哈族/gu, due: "哈萨克族", since: "2015-11-01" },
  { wrong: /(?<!启)蒙族/gu, due: "蒙古族", since: "2015-11-01" },
  { wrong: /(?<![历本前今清元明唐王])朝族/gu, due: "朝鲜族", since: "2015-11-01" },
  { wrong: /柯族/gu, due: "柯尔克孜族", since: "2015-11-01" },
  { wrong: new RegExp(`(?<!启)蒙民${PERSONS}`, "gu"), due: "蒙古族群众", since: "2015-11-01" },
  { wrong: new RegExp(`(?<![收珍馆典宝援入进在蕴])藏民${PERSONS}`, "gu"), due: "藏族群众", since: "2015-11-01" },
  { wrong: new RegExp(`(?<![返找挽夺收召])回民${PERSONS}`, "gu"), due: "回族群众", since: "2015-11-01" },
  { wrong: new RegExp(`(?<![减至多缺])少民${PERSONS}`, "gu"), due: "少数民族", since: "2015-11-01" },
];

/** Names of offices and institutions with their successors; spoken of only where the text is about a later year. */
export const OUTDATED: readonly Wording[] = [
  { wrong: /工商(?:行政管理)?局|质(?:量技术)?监(?:督)?局/gu, due: "市场监督管理局", since: "2018-04-01" },
  { wrong: /卫计局|卫计委|卫生和计划生育(?:局|委员会)/gu, due: "卫生健康局（委）", since: "2018-04-01" },
  { wrong: /国土(?:资源)?局/gu, due: "自然资源局", since: "2018-04-01" },
  { wrong: /(?<!生态)环(?:境)?保(?:护)?局/gu, due: "生态环境局", since: "2018-04-01" },
  { wrong: /扶贫办(?!主任)/gu, due: "乡村振兴局（后并入农业农村部门）", since: "2021-06-01" },
  { wrong: /新型农村合作医疗|新农合/gu, due: "城乡居民基本医疗保险", since: "2016-01-03" },
  { wrong: /五保户/gu, due: "特困供养人员", since: "2014-05-01" },
  { wrong: /残废人/gu, due: "残疾人", since: "1991-05-15" },
];

/** Misspellings that are one in every text, and what is due. Words that could be right somewhere are not here. */
export const MISSPELLINGS: Readonly<Record<string, string>> = {
  名族团结: "民族团结", 少数名族: "少数民族", 少民民族: "少数民族", 中华名族: "中华民族", 名族政策: "民族政策", 民族团给: "民族团结", 民族团节: "民族团结",
   群体性事件物: "群体性事件", 贯切: "贯彻", 贯砌: "贯彻", 部暑: "部署", 布署: "部署", 竟赛: "竞赛",
  帐目: "账目", 台帐: "台账", 帐本: "账本", 记帐: "记账", 凝炼: "凝练", 峻工: "竣工", 拔款: "拨款", 幅射: "辐射", 再接再励: "再接再厉", 一如继往: "一如既往",
  坚苦奋斗: "艰苦奋斗", 持之以衡: "持之以恒", 众志成诚: "众志成城", 与时具进: "与时俱进", 因地治宜: "因地制宜", 以身做则: "以身作则", 攻艰克难: "攻坚克难",
  脱贫攻艰: "脱贫攻坚", 乡村振新: "乡村振兴", 民生福址: "民生福祉", 人民福址: "人民福祉", 精神文名: "精神文明", 和协社会: "和谐社会", 融恰: "融洽", 宗教信抑: "宗教信仰",
  迫不急待: "迫不及待", 按步就班: "按部就班", 一愁莫展: "一筹莫展", 穿流不息: "川流不息", 走头无路: "走投无路", 谈笑风声: "谈笑风生", 相辅相承: "相辅相成",
  加快进展经济: "加快发展经济", 经济进展水平: "经济发展水平", 可连续发展: "可持续发展", 大力进展: "大力发展", 粗旷: "粗犷", 松驰: "松弛", 渡假村: "度假村", 欢渡: "欢度",
  入户走仿: "入户走访", 化解予盾: "化解矛盾", 予盾: "矛盾", 基层组只: "基层组织", 宣传报导: "宣传报道",
  座无需席: "座无虚席", 精减机构: "精简机构", 防患未燃: "防患未然", 励精图志: "励精图治", 深得民新: "深得民心", 竭尽权力: "竭尽全力",
};

/** Spellings that are wrong only where they are no parts of two words (创建全国…, 大会义务…, 按排名). */
export const MISSPELLINGS_ALONE: readonly Wording[] = [
  { wrong: /(?<![创组新构修兴扩改共筹搭])建全(?![国省市县乡镇村校区州面新民员程域方体社过球部])/gu, due: "健全", since: "1950-01-01" },
  { wrong: /会义(?![务工卖诊演捐士举])/gu, due: "会议", since: "1950-01-01" },
  { wrong: /按排(?![名序放行列查])/gu, due: "安排", since: "1950-01-01" },
];
