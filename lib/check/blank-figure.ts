import { found, matches, type Found, type Reading, type Stretch } from "./reading";

/** What may stand right before a measure as its figure, or in place of one; 每 and 按 make a rate of it (每亩). */
const FIGURE = "0-9０-９〇零一二三四五六七八九十百千万亿两半几数多余来单双整俩仨壹贰叁肆伍陆柒捌玖拾佰仟干若xX×*＊#＃_＿…";
const NO_BLANK = `${FIGURE}每按以论计`;
const END = "(?=[，,、。；;：:）)（(.\\s]|$|左右|以上|上下)";
const GAP = "[ \\u3000]*";

/** Nothing but a figure stands before these; no Chinese word begins or ends with them. */
const STRICT =
  "平方公里|平方千米|万平方米|平方米|立方米|公里|千米|万公顷|公顷|毫米|万公斤|万千克|公斤|千克|摄氏度|千瓦时|兆瓦|个百分点";
/** Words that call for a sum of money right behind them. */
const MONEY_HEAD =
  "收入|产值|总值|资金|投资|投入|自筹|整合|筹措|筹集|争取|补助|补贴|救助金|救济金|低保金|保险金|慰问金|奖金|奖补|贷款|拨款|捐款|存款|款|费用|经费|支出|预算|利润|税收|纳税|金额|总额|销售额|交易额|分红|积累|创收|增收|营收|累计|合计|共计";
const REACHES = "(?:达到|达|约|近|共|计|为|是|到|至|增至|增加到|累计)?";

/** A measure with no figure before it; the group is the measure. Each pattern is anchored on what calls for a figure. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<=\\p{Script=Han}${GAP})(?<![${NO_BLANK}及和与或]${GAP}|单位为|平方|立方|[万华])(${STRICT})(?![数制级位价长计])`, "gu"),
  new RegExp(`(?<=[\\p{Script=Han}，,。、；;]${GAP})(?<![${FIGURE}]${GAP})(%|％|‰)`, "gu"),
  new RegExp(`(?<=\\p{Script=Han}${GAP})(?<![${FIGURE}]${GAP}|单位)(℃|㎡|km²)`, "gu"),
  new RegExp(`(?<=(?:${MONEY_HEAD})${REACHES}${GAP})(亿元|万元)(?![户以级村企大市县产俱]|以上)`, "gu"),
  new RegExp(`(?<=(?:收入|产值|资金|投资|补助|补贴|金额|总额|款|费|救助金|救济金|低保金|慰问金)${REACHES}${GAP})(元)${END}`, "gu"),
  new RegExp(`(?<=[0-9](?:人次|人|户|次|名)${GAP})(亿元|万元|元|平方米|公里|米)${END}`, "gu"),
  new RegExp(`(?<=\\p{Script=Han}${GAP})(?<![${NO_BLANK}均田成万]${GAP})(?<!(?<![耕林草坡旱山土荒园茶])地)(亩)${END}`, "gu"),
  new RegExp(`(?<=(?:面积|发展|种植|建成|完成|流转|造林)${REACHES}${GAP})(万亩)${END}`, "gu"),
  new RegExp(`(?<=(?:产量|产|量|储量|销售|收购)${REACHES}${GAP})(万吨|吨|亿斤|万斤|斤)${END}`, "gu"),
  new RegExp(`(?<=(?:[全总](?:长|宽|高)|长|宽|高|深|海拔|里程)(?:达到|达|约|为)?${GAP})(米)${END}`, "gu"),
  new RegExp(`(?<=(?:达到|达|累计|共计|共|约|培训|惠及|接待|受益)${GAP})(万人次|人次)(?=[，,。；、）)])`, "gu"),
  new RegExp(`(?<=(?:先后|累计|共)[^，,。；;\\n]{4,40}\\p{Script=Han})(?<![${NO_BLANK}])(场次)(?=[，,。；])`, "gu"),
  new RegExp(`(?<=(?:总人口|常住人口|户籍人口|人口)${REACHES}${GAP})(万人|人)${END}`, "gu"),
  new RegExp("(?<=(?:党员|干部|职工|教师|学生|代表|志愿者|成员)[ \\u3000]*)(名)(?=[，,。；、）)])", "gu"),
  new RegExp("(?<=(?:[，,。；;：:、\\s]|全[村镇乡县区校组]|^)(?:共有|现有|下辖|辖有|下设|辖|共)[ \\u3000]*)(户)(?=[，,。；;、0-9\\s]|人|农户|群众)", "gu"),
  new RegExp("(?<=(?:[，,。；;：:、\\s]|全[村镇乡县区校组]|^)(?:共有|现有|下辖|辖有|辖属|下设|辖)[ \\u3000]*)(个)(?![人体别性案税])", "gu"),
  /(?<=(?:成立|始建|修建|创建|组建|建成|创办)于)(年)(?=月|[，,。])/gu,
  /(?<=第)(届|批|期|次)(?=\p{Script=Han}{2})/gu,
  /^[^\S\n]*(年[^\S\n]*月[^\S\n]*日)[^\S\n]*$/gmu,
];

/** What calls for a figure before a counter when a space is all that is left of it: 辖属 个居委会, 现有 户. */
const BEFORE_GAP =
  "辖|辖属|设|设有|有|共|达|达到|约|近|为|计|建成|新建|建有|建立|发展|完成|培训|开展|举办|召开|组织|排查|化解|调解|累计|人口|户数|面积|收入|产值|总值|资金|投资|党员|干部|学生|教师|职工|群众|居民|村民|民族|荣获|获得|走访|慰问|救助|栽种|种植|养殖|安装|硬化|修建|新修";
const COUNTERS =
  "个(?![人体别性案税])|名(?![称额录单牌优师家言义列誉贵])|万人(?!次)|万?人次|人(?![民员才均大数口物们文生力工心行事道次])|户(?![籍口主均外型厕用])|次(?![日年要序数第生])|场次?(?![所地馆面合景域])|期(?![间限待望盼])|所(?![有在以属谓])|家(?![庭园乡长访教风属具喻电])|座(?![谈右])|条(?![件例理款约])|处(?![理置于级室长在境])|支(?![部持撑书委教付援柱])|件|项(?!目)|亩|万?元(?!旦|月|宵)|亿元|吨|米|盏|辆|株|头(?!雁)|套|间|台(?!账|阶)|口(?!号|碑)";
const GAPPED = new RegExp(`(?<=(?:${BEFORE_GAP})[ \\u3000]+)(${COUNTERS})`, "gu");

/** How much of the clause before the measure belongs to the place. */
const SHOWN_BEFORE = 4;

/** Measures (亩, %, 万元, 个) with no figure before them: what is left where a figure was cut out or never filled in. */
export function blankFigures({ text }: Reading): Found[] {
  const places = [...PATTERNS, GAPPED].flatMap((pattern) => matches(text, pattern));
  const first = new Map(places.toSorted((a, b) => a.start - b.start || b.end - a.end).map((place) => [place.end, place]));
  return outermost([...first.values()]).map((place) => found("blank_figure", withHead(text, place), { code: "blankFigure", measure: place.text.replace(/\s/gu, "") }));
}

function outermost(places: readonly Stretch[]): Stretch[] {
  let reached = -1;
  return places.toSorted((a, b) => a.start - b.start || b.end - a.end).filter(({ end }) => {
    const inside = end <= reached;
    reached = Math.max(reached, end);
    return !inside;
  });
}

function withHead(text: string, { start, end }: Stretch): { start: number; end: number } {
  const before = /\p{Script=Han}*[ \u3000]*$/u.exec(text.slice(Math.max(0, start - SHOWN_BEFORE), start))?.[0] ?? "";
  return { start: start - before.length, end };
}
