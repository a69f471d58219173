const TRADITIONAL = "職務學會團婦勞動數師幹脫較實現單時階億萬億畝戶個餘約總達佔長減擴為與農業漢貧際陸頭臺歲場從爾間縣鄉鎮區積佔黨員類減";
const SIMPLIFIED = "职务学会团妇劳动数师干脱较实现单时阶亿万亿亩户个余约总达占长减扩为与农业汉贫际陆头台岁场从尔间县乡镇区积占党员类减";
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...Array.from(TRADITIONAL, (sign, at): [string, string] => [sign, SIMPLIFIED.charAt(at)]),
  ...Array.from("０１２３４５６７８９％．", (sign, at): [string, string] => [sign, "0123456789%.".charAt(at)]),
]);
const FOLDED = new RegExp(`[${[...SIGNS.keys()].join("")}]`, "gu");

/**
 * A text for reading figures, as many signs long as the text has code points, so that places hold: figures half-width,
 * the signs around figures simplified, each sign beyond the basic plane one U+FFFC.
 */
export function flatten(text: string): string {
  return text.replace(/[\u{10000}-\u{10FFFF}]/gu, "\uFFFC").replace(FOLDED, (sign) => SIGNS.get(sign) ?? sign);
}

/** What stands in a masked text where a figure counts nothing. */
export const MASK = "\u0001";

const NOT_COUNTED: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[\w./?=&%#:~+-]+|(?<![\w.])[\w.]{1,64}@[\w.]{1,60}/gu,
  /〔\d{4}〕|[[［(（]\d{4}[)）\]］](?=第?\d{1,8}号)|(?:第|(?<!\d))\d{1,8}号|(?<!\d)\d{3,4}-\d{7,8}|(?<!\d)1[3-9]\d{9}(?!\d)/gu,
  /(?<!\d)(?:\d{4}|[一二][〇零一二三四五六七八九]{3})(?:年(?:至|到)|[-—–~～至到]+)(?:\d{4}|[一二][〇零一二三四五六七八九]{3})(?:年度?|学年)/gu,
  /(?<!\d)(?:19|20)\d{2}(?: ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日)?)?|[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))|[一二][〇零一二三四五六七八九]{3}年(?:[一二三四五六七八九十]{1,2}月)?/gu,
  /(?<!\d)\d{1,2} ?月 ?\d{1,2} ?日?|(?<![\d.个])\d{1,2} ?月(?!饼)|(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/gu,
  /第 ?[\d一二三四五六七八九十百千]+(?:个|届|次|批|期|名|位|人|轮|季度|条|章|款|类|阶段)?|十[一二三四五]五(?=规划|时期|期间|”|"|末|初|以来)/gu,
  /(?<![\w-])\p{Script=Latin}[\w-]{0,40}\d+(?:\.\d+)*(?![\d.]|[余多]?[万亿%元人户亩吨])级?|(?<!\d)\d{1,15}(?:[A-Za-z]+|\+\d+)/gu,
  /(?:^|\n)[ \u3000]*(?:[（(]?\d{1,2}[)）]|\d{1,2}[.、．](?!\d)|[（(]?[一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/gu,
];

/** The text with every figure masked that counts nothing: dates, addresses, telephone and document numbers, ordinals, list numbers. */
export function maskUncounted(flat: string): string {
  return NOT_COUNTED.reduce((text, pattern) => text.replace(pattern, (found) => found.replace(/[^\n]/gu, MASK)), flat);
}
