import type { DemoUnit } from "@/db/demo/shape";

const grassroots = (parent: string, rows: [key: string, name: string, kind: string][]): DemoUnit[] =>
  rows.map(([key, name, kind]) => ({ key, name, kind, parent, level: "grassroots" }));

/** Every unit of the demo world, a parent always before its children. All places are invented. */
export const UNITS: DemoUnit[] = [
  { key: "tinglan", name: "汀岚州", level: "prefecture", kind: "州", parent: null },
  { key: "tangya", name: "棠垭县", level: "county", kind: "县", parent: "tinglan" },
  { key: "cenping", name: "岑坪县", level: "county", kind: "县", parent: "tinglan" },
  { key: "yuncha", name: "云岔镇", level: "township", kind: "镇", parent: "tangya" },
  { key: "liao", name: "梨坳乡", level: "township", kind: "乡", parent: "tangya" },
  { key: "dongli", name: "东篱街道", level: "township", kind: "街道", parent: "tangya" },
  { key: "helong", name: "鹤垄镇", level: "township", kind: "镇", parent: "cenping" },
  { key: "duiwo", name: "碓窝镇", level: "township", kind: "镇", parent: "cenping" },
  { key: "qingli", name: "青栎乡", level: "township", kind: "乡", parent: "cenping" },
  { key: "shideng", name: "石灯镇", level: "township", kind: "镇", parent: "cenping" },
  ...grassroots("yuncha", [
    ["shiheng", "石桁村", "村"],
    ["shanmuwan", "杉木湾村", "村"],
    ["yanbei", "岩背村", "村"],
    ["yuncha-school", "云岔镇中心小学", "学校"],
    ["yuncha-clinic", "云岔镇卫生院", "医院"],
  ]),
  ...grassroots("liao", [
    ["huocaopo", "火草坡村", "村"],
    ["dacaomen", "大槽门村", "村"],
    ["liao-valley", "梨坳溪谷景区", "景区"],
    ["liao-school", "梨坳乡九年一贯制学校", "学校"],
  ]),
  ...grassroots("dongli", [
    ["wutongli", "梧桐里社区", "社区"],
    ["jizhuan", "机砖厂社区", "社区"],
    ["tangya-second", "棠垭县第二中学", "学校"],
    ["jinzhi", "棠垭县锦织坊工艺有限公司", "企业"],
    ["linli", "东篱街道邻里互助会", "社会组织"],
  ]),
  ...grassroots("helong", [
    ["shanglong", "上垄村", "村"],
    ["zaoshuya", "枣树垭村", "村"],
    ["hejie", "河街社区", "社区"],
    ["cenping-hospital", "岑坪县人民医院", "医院"],
    ["cenping-tea", "岑坪县半坡茶业有限公司", "企业"],
  ]),
  ...grassroots("duiwo", [
    ["tiaoshi", "跳石村", "村"],
    ["duiwo-school", "碓窝镇民族小学", "学校"],
  ]),
  ...grassroots("qingli", [
    ["kuzhuao", "苦竹坳村", "村"],
    ["qingli-road", "青栎古驿道景区", "景区"],
    ["qingli-clinic", "青栎乡卫生院", "医院"],
  ]),
  ...grassroots("shideng", [
    ["yandiankou", "盐店口社区", "社区"],
    ["zhifangxiang", "纸坊巷社区", "社区"],
    ["cenping-first", "岑坪县第一中学", "学校"],
    ["cenping-bamboo", "岑坪县篾韵竹业有限公司", "企业"],
  ]),
  ...grassroots("tangya", [["tangya-market", "棠垭县市场监督管理局", "机关"]]),
  ...grassroots("cenping", [
    ["cenping-minzong", "岑坪县民族宗教事务局", "机关"],
    ["cenping-justice", "岑坪县司法局", "机关"],
    ["cenping-volunteer", "岑坪县乡音志愿服务中心", "社会组织"],
  ]),
];
