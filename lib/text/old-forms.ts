/** Pairs of a traditional character and its simplified form: those in which cues, headings and names of parts are written. */
const PAIRS =
  "來来現现將将匯汇報报於于處处鄰邻裏里裡里轄辖區区內内個个組组條条積积國国總总萬万約约戶户學学職职員员創创辦办醫医業业單单鄉乡鎮镇餘余佔占氣气溫温齡龄設设編编黨党營营擔担著着負负責责護护務务機机構构會会專专隊队訂订計计劃划見见體体織织網网絡络" +
  "臺台賬账檔档開开舉举請请強强堅坚極极進进動动終终實实過过爲为為为載载線线點点領领採采傳传講讲訓训導导幫帮訪访問问結结對对聯联誼谊榮荣獲获後后連连續续評评確确譽誉稱称號号長长達达績绩顯显豐丰碩硕轉转邁迈階阶滿满贊赞揚扬獎奖斷断鞏巩認认歡欢們们" +
  "縣县繼继緊紧厲厉遠远爭争紹绍說说這这幾几貫贯徹彻據据關关懷怀圍围繞绕視视經经雖虽還还僅仅屬属況况簡简驗验踐践跡迹發发狀状題题難难規规團团範范該该擴扩與与標标紀纪側侧記记綱纲時时間间瀏浏覽览數数擊击當当聲声須须維维碼码預预閱阅讀读權权習习掃扫" +
  "備备訊讯輯辑審审鏈链術术換换選选資资圖图頁页錄录冊册頭头費费頂顶閉闭庫库聞闻殘残愛爱賓宾並并眾众衆众羣群蹟迹係系髮发鬥斗夥伙";
const FORMS = new Map(Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, old = "", plain = ""]) => [old, plain] as const));
const OLD = new RegExp(`[${[...FORMS.keys()].join("")}]`, "gu");
/** A reading that a converter glued behind a character: 區(qū). */
const GLUED_READING = /(?<=\p{Script=Han})[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}[)）]/giu;

/** A text as cues are looked for in it: old forms made plain, glued readings left out. Not for showing; offsets change. */
export function plainForm(text: string): string {
  return text.replace(GLUED_READING, "").replace(OLD, (old) => FORMS.get(old) ?? old);
}
