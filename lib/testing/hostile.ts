import * as fc from "fast-check";
import { listed, OFFICIAL, packed, paragraph, run, wordParts } from "./word-files";

const BODY = [
  paragraph("青柳村民族团结进步先进事迹材料"), listed("基本情况", 1), paragraph("全村辖6个村民小组，共512户2030人，其中少数民族1292人，占全村总人口的63.6%。"),
  listed("主要做法", 1), listed("建立机构", 1, 1), paragraph(`${run("成立领导小组，")}<w:ins>${run("投入资金300万元")}</w:ins><w:del>${run("5")}</w:del>`),
  `<w:tbl><w:tr><w:tc>${paragraph("总户数")}</w:tc><w:tc>${paragraph("512")}</w:tc></w:tr></w:tbl>`,
  paragraph('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'),
  listed("取得的成效", 1), paragraph("人均收入由8000元增加到9600元，增长20%。"), listed("下一步打算", 1), paragraph("下一步，将继续走访。"),
].join("");
const PARTS = wordParts(BODY, { numbering: OFFICIAL, styles: '<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>', header: paragraph("页眉"), footnotes: `<w:footnote w:id="1">${paragraph("注")}</w:footnote>` });

/** What spoils a file in the middle, or inflates it: bytes, markup never closed, numbers beyond all bounds. */
const INTRUDERS = ["<w:p>", "</w:p>", "<w:tbl><w:tr><w:tc>", "&#x0;", "&lol;", "]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", '<w:numId w:val="99999999999"/>', '<w:ilvl w:val="-1"/>', '<w:gridSpan w:val="2147483647"/>', "<w:t>\u202e\ud83d</w:t>", "一、".repeat(400), "<w:r><w:t>".repeat(300), "<mc:AlternateContent><mc:Choice>".repeat(60)];

const hurt = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), put: fc.oneof(fc.constantFrom(...INTRUDERS), fc.string({ maxLength: 8, unit: "binary" })), take: fc.integer({ min: 0, max: 40 }) });
const spoil = (text: string, { at, put, take }: { at: number; put: string; take: number }) => {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + take);
};

/** Word files whose parts were spoilt before they were packed. */
const spoiltInside = fc.record({ name: fc.constantFrom(...Object.keys(PARTS)), hurts: fc.array(hurt, { minLength: 1, maxLength: 4 }) })
  .map(({ name, hurts }) => packed({ ...PARTS, [name]: new TextEncoder().encode(hurts.reduce(spoil, PARTS[name] ?? "")) }));

const WHOLE = packed(PARTS);
/** Word files whose bytes were changed, doubled or cut off after they were packed. */
const spoiltOutside = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), bytes: fc.uint8Array({ maxLength: 40 }), take: fc.integer({ min: 0, max: 200 }) }), { minLength: 1, maxLength: 5 })
  .map((hurts) => hurts.reduce((file, { at, bytes, take }) => {
    const from = Math.floor(at * file.length);
    return new Uint8Array([...file.subarray(0, from), ...bytes, ...file.subarray(from + take)]);
  }, WHOLE));

/** Mutated Word files, as an arbitrary. */
export const mutatedWord = fc.oneof(spoiltInside, spoiltOutside);

const PHRASES = [
  "一、", "（一）", "1.", "（1）", "一是", "基本情况", "主要做法", "下一步", "其中", "分别为", "占全村总人口的", "%", "亩", "万元", "增长", "由", "提高到", "比上年", "合计", "总面积", "（", "）", "“", "”", "《", "【第一篇】", "篇1：",
  "512户", "1,907", "１２３", "百分之", "二分之一", "xxx", "××", "20**年", "?cè", "(guān)", "關", "於", "<p class=", "&nbsp;", "锟斤拷", "\ufffd", "秘密★", "13800000000", "身份证", "尊敬的各位领导：", "。", "，", "\n", "\n\n", "　　", " ",
  "\u202e", "\u200b", "e\u0301\u0323\u0301", "👨‍👩‍👧‍👦", "𠮷", "\ud800", "\u0000", "999999999999999999999", "0.0000000001", "-", "—", "www.", "@", "http://", "a", "ａ",
];
const phrase = fc.constantFrom(...PHRASES);
const long = fc.record({ what: phrase, times: fc.integer({ min: 200, max: 6000 }) }).map(({ what, times }) => what.repeat(times));
const mixed = fc.array(fc.oneof({ weight: 8, arbitrary: phrase }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) }), { minLength: 1, maxLength: 400 }).map((parts) => parts.join(""));
const looped = fc.record({ of: fc.array(phrase, { minLength: 1, maxLength: 6 }), times: fc.integer({ min: 50, max: 1500 }) }).map(({ of, times }) => of.join("").repeat(times));

/** Texts that a reader of official writing was not made for, at most a part's 50,000 characters, as an arbitrary. */
export const hostileText = fc.oneof(mixed, looped, long).map((text) => Array.from(text).slice(0, 50_000).join(""));
