import { RUBRIC } from "@/db/demo/rubric";
import type { DemoCall, DemoCallKey } from "@/db/demo/shape";
import type { Form } from "@/lib/call/form";
import type { Stage } from "@/lib/call/stages";

/** The form of all demo calls. */
export const FORM: Form = {
  years: ["2024年", "2025年"],
  fields: [
    { key: "fullName", label: "单位全称", kind: "line", required: true, max: 40, from: "unitName", hint: "与单位公章一致" },
    { key: "kind", label: "单位类别", kind: "choice", required: true, max: 10, from: "unitKind", choices: ["村", "社区", "学校", "企业", "机关", "医院", "景区", "社会组织"] },
    { key: "level", label: "单位级别", kind: "choice", required: true, max: 10, choices: ["县处级", "乡科级", "股级", "无级别"] },
    { key: "recommender", label: "推荐单位", kind: "line", required: true, max: 40, hint: "填乡镇（街道）或主管部门全称" },
    { key: "head", label: "负责人姓名", kind: "line", required: true, max: 20 },
    { key: "headPost", label: "负责人职务", kind: "line", required: true, max: 30 },
    { key: "contact", label: "联系人", kind: "line", required: true, max: 20, from: "personName" },
    { key: "phone", label: "联系电话", kind: "phone", required: true, max: 20 },
    { key: "headcount", label: "单位现有人数", kind: "number", required: true, max: 8, hint: "村、社区填“两委”成员和专职工作者人数" },
    { key: "partyMembers", label: "党员人数", kind: "number", required: false, max: 8 },
    { key: "address", label: "通讯地址", kind: "line", required: true, max: 60 },
    { key: "honours", label: "曾获荣誉", kind: "honours", required: false, max: 1200 },
  ],
  parts: [
    {
      key: "brief", role: "other", label: "简要事迹", required: false, min: 0, max: 300,
      guidance: ["供评审会翻阅和公示时使用，一段写完，不分点。"],
    },
    {
      key: "basics", role: "basics", label: "基本情况", required: true, min: 100, max: 1000,
      guidance: [
        "写清单位在哪里、有多少人、各族群众各占多少，人口数与基本数据表保持一致。",
        "所获荣誉填入登记事项，这里只提与本次申报直接相关的一两项。",
      ],
    },
    {
      key: "practices", role: "practices", label: "主要做法", required: true, min: 400, max: 3000,
      guidance: [
        "写自己做过的事：谁牵头、什么时候、做了几次、多少人参加。",
        "会议传达和文件名称一笔带过，留出篇幅写本单位与别处不同的办法。",
      ],
    },
    {
      key: "results", role: "results", label: "取得的成效", required: true, min: 200, max: 3000,
      guidance: [
        "用前后两年的数字说话，增减幅度请自己再算一遍。",
        "举一两个群众说得出的例子；涉及未成年人、患者和困难家庭的，隐去姓名。",
      ],
    },
    {
      key: "next", role: "next", label: "下一步打算", required: true, min: 80, max: 1500,
      guidance: ["先说还有什么没做好，再说准备怎么做、到什么时候。"],
    },
  ],
  figures: [
    { key: "households", label: "总户数", measure: "户", decimals: 0, required: false },
    { key: "population", label: "总人口", measure: "人", decimals: 0, required: false },
    { key: "minorityPopulation", label: "少数民族人口", measure: "人", decimals: 0, required: false },
    { key: "incomePerCapita", label: "居民人均可支配收入", measure: "元", decimals: 0, required: false },
    { key: "collectiveIncome", label: "村集体经济收入", measure: "万元", decimals: 2, required: false },
    { key: "disputes", label: "调解矛盾纠纷", measure: "件", decimals: 0, required: false },
    { key: "activities", label: "开展活动", measure: "场", decimals: 0, required: true },
    { key: "participants", label: "参加活动", measure: "人次", decimals: 0, required: true },
    { key: "trainings", label: "举办培训", measure: "期", decimals: 0, required: true },
  ],
  sums: [
    { total: "population", parts: ["minorityPopulation"], exact: false },
    { total: "population", parts: ["households"], exact: false },
    { total: "participants", parts: ["activities"], exact: false },
  ],
};

const screening: Stage = { kind: "screen", label: "乡镇（街道）初审", reviewers: 1, panel: [], scored: false };
const deciding: Stage = { kind: "decide", label: "州级审定", reviewers: 1, panel: [], scored: false };
const countyScreening: Stage = { ...screening, label: "初审" };
const countyVisit: Stage = { kind: "visit", label: "实地核查", reviewers: 1, panel: ["ruan-reviewer"], scored: false };
const countyDeciding: Stage = { ...deciding, label: "县级审定" };

const scoring = (label: string, panel: string[]): Stage => ({
  kind: "score", label, reviewers: panel.length, panel, scored: true,
});

/** The demo calls: of the prefecture one over and one past its deadline, of each county one still open, and one of 岑坪县 over. */
export const CALLS: Record<DemoCallKey, DemoCall> = {
  concluded: {
    name: "2025年度全州民族团结进步先进单位",
    prefix: "TL-2025",
    year: 2025,
    basis: "汀岚办发〔2025〕41号",
    purpose: "naming",
    unit: "tinglan",
    form: FORM,
    rubric: RUBRIC,
    stages: [screening, scoring("评审组评审", ["he-reviewer", "wei-reviewer"]), deciding],
    signOff: "none",
    requirements: [
      "申报单位应已获县级同类称号满一年，近两年没有发生影响团结稳定的责任事件。",
      "全文按四个部分填写，不另附长篇总结；数字以2024年、2025年统计台账为准。",
      "照片和证书作为佐证上传，每份材料不超过十二件。",
    ],
  },
  reviewing: {
    name: "2026年度全州民族团结进步先进单位（第一批）",
    prefix: "TL-2026A",
    year: 2026,
    basis: "汀岚办发〔2026〕9号",
    purpose: "naming",
    unit: "tinglan",
    form: { ...FORM, deliberation: true },
    rubric: RUBRIC,
    stages: [screening, scoring("评审组评审", ["su-reviewer", "tao-reviewer"]), deciding],
    judging: { rule: "mean", discussion: true, statistics: true },
    signOff: "required",
    requirements: [
      "材料由单位负责人审签后提交；没有账号的，上传加盖公章的审签页。",
      "乡镇（街道）在收到材料后五个工作日内完成初审，退回时逐条写明修改意见。",
      "两名评委分别打分，互不通气；评分相差十五分以上的，由主办单位组织复核。",
      "查实抄袭、虚报的，取消本年度申报资格。",
    ],
  },
  open: {
    name: "2026年度棠垭县民族团结进步先进单位（第二批）",
    prefix: "TY-2026B",
    year: 2026,
    basis: "棠委办〔2026〕22号",
    purpose: "naming",
    unit: "tangya",
    form: FORM,
    rubric: RUBRIC,
    stages: [scoring("县级评审", ["deng-reviewer"])],
    signOff: "none",
    requirements: [
      "面向第一批未申报的村、社区和县直单位，每个单位报一份。",
      "材料以小见大，一两件事写深写透即可，不要求面面俱到。",
      "截止前可随时撤回修改，截止后不再受理。",
    ],
  },
  cenpingPast: {
    name: "2025年度岑坪县民族团结进步先进单位",
    prefix: "CP-2025",
    year: 2025,
    basis: "岑委办〔2025〕37号",
    purpose: "naming",
    unit: "cenping",
    form: FORM,
    rubric: RUBRIC,
    stages: [countyScreening, scoring("县级评审", ["sheng-reviewer", "xin-reviewer"]), countyDeciding],
    signOff: "required",
    requirements: [
      "申报单位须依法成立满两年，村、社区以换届后的“两委”名义申报。",
      "材料由单位负责人看过、审签后提交，一个单位限报一份。",
      "乡镇初审重在核实，县级评审重在比较，两级意见分开填写。",
    ],
  },
  cenpingOpen: {
    name: "2026年度岑坪县民族团结进步先进单位",
    prefix: "CP-2026",
    year: 2026,
    basis: "岑委办〔2026〕15号",
    purpose: "naming",
    unit: "cenping",
    form: FORM,
    rubric: RUBRIC,
    stages: [countyScreening, countyVisit, scoring("县级评审", ["sheng-reviewer", "xin-reviewer"]), countyDeciding],
    signOff: "none",
    requirements: [
      "随报随审：初审合格的，十个工作日内安排实地核查，不必等到截止。",
      "没有条件自行填报的村，可请乡镇代填，代填内容须念给村里人听过。",
      "实地核查看现场、看原始记录、问群众，不听汇报、不收汇报稿。",
      "去年未被推荐的单位可以再报，写清这一年新做了什么。",
    ],
  },
};
