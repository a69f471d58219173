import type { DemoPerson, DemoRole } from "@/db/demo/shape";

type Row = [account: string, name: string, unit: string];

/** The last four digits run on through the whole list, so that no two people share a number. */
const holders = (role: DemoRole, firstNumber: number, rows: Row[]): DemoPerson[] =>
  rows.map(([account, name, unit], index) => ({
    account,
    name,
    phone: `0000-7210 ${firstNumber + index}`,
    memberships: [{ unit, role }],
  }));

/** Everyone in the demo world; a filler for each grassroots unit. All names are invented. */
export const PEOPLE: DemoPerson[] = [
  ...holders("admin", 3301, [
    ["lu-admin", "陆承柏", "tinglan"],
    ["mo-admin", "莫兴达", "tangya"],
  ]),
  ...holders("auditor", 3303, [["tan-auditor", "谭维清", "tinglan"]]),
  ...holders("organiser", 3304, [
    ["zhou-organiser", "周敏惠", "tinglan"],
    ["qin-organiser", "覃书岚", "tangya"],
  ]),
  ...holders("reviewer", 3306, [
    ["he-reviewer", "何济成", "tangya"],
    ["deng-reviewer", "邓若梅", "tangya"],
    ["su-reviewer", "苏启平", "tangya"],
    ["tao-reviewer", "陶永川", "cenping"],
    ["wei-reviewer", "韦春霖", "cenping"],
    ["liang-reviewer", "梁守业", "yuncha"],
    ["pan-reviewer", "潘玉珍", "liao"],
    ["qiu-reviewer", "邱海棠", "dongli"],
    ["jian-reviewer", "简从文", "helong"],
  ]),
  ...holders("assistant", 3315, [
    ["feng-assistant", "冯小莉", "yuncha"],
    ["xiao-assistant", "肖友根", "liao"],
    ["mei-assistant", "梅丽君", "dongli"],
    ["bai-assistant", "白文兵", "helong"],
  ]),
  ...holders("signer", 3319, [
    ["long-signer", "龙安平", "shiheng"],
    ["xiang-signer", "向家文", "yuncha-school"],
    ["teng-signer", "滕建忠", "liao-valley"],
    ["mao-signer", "毛德顺", "jizhuan"],
    ["ou-signer", "欧锦云", "jinzhi"],
    ["tang-signer", "唐胜明", "shanglong"],
    ["he-signer", "贺光田", "zaoshuya"],
    ["yin-signer", "尹淑芳", "hejie"],
    ["cheng-signer", "程树仁", "cenping-hospital"],
  ]),
  ...holders("filler", 3328, [
    ["yang-filler", "杨秀屏", "shiheng"],
    ["wu-filler", "吴冬生", "shanmuwan"],
    ["shi-filler", "石永莲", "yanbei"],
    ["peng-filler", "彭佳颖", "yuncha-school"],
    ["luo-filler", "罗小满", "yuncha-clinic"],
    ["tian-filler", "田茂生", "huocaopo"],
    ["ran-filler", "冉昌福", "dacaomen"],
    ["hou-filler", "侯思远", "liao-valley"],
    ["shu-filler", "舒丽华", "liao-school"],
    ["fang-filler", "方晓琴", "wutongli"],
    ["jiang-filler", "蒋玉芬", "jizhuan"],
    ["zheng-filler", "郑立言", "tangya-second"],
    ["ma-filler", "麻金秀", "jinzhi"],
    ["yin-filler", "殷素兰", "linli"],
    ["yao-filler", "姚长庚", "shanglong"],
    ["lu-filler", "卢月红", "zaoshuya"],
    ["xie-filler", "谢雨婷", "hejie"],
    ["dai-filler", "戴文静", "cenping-hospital"],
    ["duan-filler", "段开祥", "cenping-tea"],
    ["lei-filler", "雷明辉", "tangya-market"],
    ["fu-filler", "傅正刚", "cenping-justice"],
    ["fan-filler", "范清荷", "cenping-volunteer"],
  ]),
  ...holders("organiser", 3350, [["gu-organiser", "顾怀远", "cenping"]]),
  ...holders("admin", 3351, [["ning-admin", "宁振邦", "cenping"]]),
  ...holders("auditor", 3352, [["qiao-auditor", "乔思齐", "cenping"]]),
  ...holders("reviewer", 3353, [
    ["ruan-reviewer", "阮佩玲", "cenping"],
    ["sheng-reviewer", "盛国梁", "cenping-minzong"],
    ["xin-reviewer", "辛若水", "cenping"],
    ["zhan-reviewer", "詹明礼", "duiwo"],
    ["zhu-reviewer", "祝海峰", "qingli"],
    ["ji-reviewer", "纪兰心", "shideng"],
  ]),
  ...holders("assistant", 3359, [
    ["kuang-assistant", "邝秋菊", "duiwo"],
    ["lan-assistant", "蓝志坚", "qingli"],
    ["miao-assistant", "苗青禾", "shideng"],
  ]),
  ...holders("signer", 3362, [
    ["yan-signer", "严立功", "cenping-justice"],
    ["nie-signer", "聂月娥", "cenping-volunteer"],
    ["zeng-signer", "曾昭荣", "kuzhuao"],
    ["xia-signer", "夏承业", "cenping-tea"],
    ["kang-signer", "康秀兰", "yandiankou"],
    ["bao-signer", "鲍青山", "qingli-road"],
    ["gan-signer", "甘国栋", "duiwo-school"],
  ]),
  ...holders("filler", 3369, [
    ["ming-filler", "明小桃", "tiaoshi"],
    ["ling-filler", "凌燕飞", "duiwo-school"],
    ["ding-filler", "丁雪梅", "kuzhuao"],
    ["guan-filler", "管晓雯", "qingli-road"],
    ["qi-filler", "祁文彬", "yandiankou"],
    ["ai-filler", "艾小芸", "qingli-clinic"],
    ["ke-filler", "柯志鹏", "cenping-bamboo"],
    ["yue-filler", "岳朗", "cenping-minzong"],
    ["ying-filler", "应晚晴", "cenping-first"],
    ["le-filler", "乐怡", "zhifangxiang"],
  ]),
];
