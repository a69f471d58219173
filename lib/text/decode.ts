/** How a text file was written down. */
export type Encoding = "utf8" | "utf16" | "gb18030" | "big5";
/** A decoded text; `unreadable` counts what its encoding could not tell, each now U+FFFD. */
export type Decoded = { text: string; encoding: Encoding; unreadable: number };

/** The characters that Chinese prose is full of, simplified and traditional: about a third of any text. */
const COMMON = new Set(
  "的一是在了不和有大这主中人上为们地个用工时要动国产以我到他会作来分生对于学下级义就年阶发成部民可出能方进同行面说种过命度革而多子后自社加小机也经力线本电高量长党得实家定深法表着水理化争现所二起政三好十战无农使性前等反体合斗路图把结第里正新开论之物从当两些还天资事队批应形想制心样干都向变关点育重其思与间内去因件日利相由压员气业代全组数果期导平各基月毛然问比或展那它最及外没看治提五解系林者米群头意只明四道马认次文通但条较克又公孔领军流入接席位情运器并飞原油放立题质指建区验活众很教决特此常石强极土少已根共直团统式转别造切九你取西持总料连任志观调七么山程百报更见必真保热委手改管处己将修支识病象几先老光专什六型具示复安带每东增则完风回南广劳轮科北打积车计给节做务被整联步类集号列温装即毫知轴研单坚据速防史拉世设达尔场织历花受求传口断况采精金界品判参层止边清至万确究书術狀廠须离再目海交权且儿青才证低越际八试规斯近注办布门铁需走议县兵固除般引齿千胜细影济白格效置推空配叶率述今选养德话查差半敌始片施响收华觉备名红续均药标记难存测身紧液派准斤角降维板许破述技消底床田势端感往神便贺村构照容非搞亚磨族火段算适讲按值美态黄易彪服早班麦削信排台声该击素张密害侯草何树肥继右属市严径螺检左页抗苏显苦英快称坏移约巴材省黑武培著河帝仅针怎植京助升王眼她抓含苗副杂普谈围食射源例致酸旧却充足短划剂宣环落首尺波承粉践府鱼随考刻靠够满夫失包住促枝局菌杆周护岩师举曲春元超负砂封换太模贫减阳扬江析亩木言球朝医校古呢稻宋听唯输滑站另卫字鼓刚写刘微略范供阿块某功套友限项余倒卷创律雨让骨远帮初皮播优占死毒圈伟季训控激找叫云互跟裂粮粒母练塞钢顶策双留误础吸阻故寸盾晚丝女散焊株社區們個為來時會學國這對發動產開點從還業後種進過見長問關資應與無現實經體電數機黨農當兩導選組辦縣鄉鎮團結爭創優",
);
const HAN = /\p{Script=Han}/gu;
const CONTROL = /(?![\n\r\t\f\v\u0085])\p{Cc}/gu;
/** Signs that nobody types in prose: private use, unassigned, and the noncharacters. */
const STRANGE = /[\p{Co}\p{Cn}]/gu;
/** So many bytes, or characters, of a long file tell its encoding. */
const SAMPLE = 65_536;
const FEWEST_HAN = 8;
const LEAST_COMMON = 0.2;
/** Of a thousand characters so many may be unreadable: a spoilt byte, a file cut in the middle of one. */
const MOST_UNREADABLE = 2;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Share of a text's Chinese characters that are everyday ones, 0 to 1, by its beginning; 1 for one with hardly any Chinese. */
function everyday(text: string): number {
  const han = text.slice(0, SAMPLE).match(HAN) ?? [];
  return han.length < FEWEST_HAN ? 1 : han.filter((character) => COMMON.has(character)).length / han.length;
}

/** Whether a decoded text reads like one: no controls, hardly anything unreadable or strange, everyday Chinese. */
function plausible({ text, unreadable }: Decoded): boolean {
  const allowed = 1 + (text.length * MOST_UNREADABLE) / 1000;
  return count(text, CONTROL) <= text.length / 1000 && unreadable <= allowed && count(text, STRANGE) <= allowed && everyday(text) >= LEAST_COMMON;
}

/** The text that bytes strictly are, or null where one of them breaks the rule of their encoding. */
function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAs(label: string, bytes: Uint8Array): Decoded {
  const encoding = label.startsWith("utf-16") ? "utf16" : label === "utf-8" ? "utf8" : label === "big5" ? "big5" : "gb18030";
  const whole = strictly(label, bytes);
  const text = whole ?? new TextDecoder(label).decode(bytes);
  return { text, encoding, unreadable: whole === null ? count(text, /\ufffd/g) : 0 };
}

function marked({ 0: a, 1: b, 2: c }: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** The encodings, other than UTF-8, that bytes may be in; zeros stand only in UTF-16. */
function candidates(bytes: Uint8Array): string[] {
  const wide = bytes.length % 2 === 0 ? ["utf-16le", "utf-16be"] : [];
  return bytes.includes(0) ? wide : ["utf-8", "gb18030", "big5", ...wide];
}

/**
 * Decodes a text file: by its byte order mark, as strict UTF-8, else as the one of GB 18030, UTF-16 and Big5 that
 * reads like Chinese. Null for what reads like nothing: bytes of another kind, or an encoding we do not know.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const utf8 = marked(bytes) === null && !bytes.includes(0) ? strictly("utf-8", bytes) : null;
  // Strict UTF-8 of any length is never an accident, whatever language it is in.
  if (utf8 !== null) return count(utf8, CONTROL) <= utf8.length / 100 ? { text: utf8, encoding: "utf8", unreadable: 0 } : null;
  const encoding = marked(bytes) ?? likeliest(bytes);
  const decoded = encoding === null ? null : decodeAs(encoding, bytes);
  return decoded && plausible(decoded) ? decoded : null;
}

/** The encoding in which the beginning of a file has most everyday Chinese and least that is unreadable. */
function likeliest(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const readings = candidates(bytes).map((label) => ({ label, decoded: decodeAs(label, sample) })).filter(({ decoded }) => plausible(decoded));
  return readings.toSorted((a, b) => score(b.decoded) - score(a.decoded))[0]?.label ?? null;
}

function score({ text, unreadable }: Decoded): number {
  const han = text.match(HAN) ?? [];
  return han.filter((character) => COMMON.has(character)).length / Math.max(text.length, 1) - unreadable;
}
