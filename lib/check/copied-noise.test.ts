import { describe, expect, test } from "vitest";
import { checkText } from "./check-text";
import { quoteOf, quotes } from "./found-for-tests";

describe("pinyin glued behind a character", () => {
  test("the repair takes it out", () => {
    expect(quotes("pinyin_noise", "青柳社区(qū)有居民(mín)800人。")).toEqual(["(qū)→", "(mín)→"]);
  });

  test("a syllable without a tone counts only beside others", () => {
    expect(quotes("pinyin_noise", "他們(men)的网(wǎng)格。")).toEqual(["(men)→", "(wǎng)→"]);
    expect(quotes("pinyin_noise", "我们(men)走。")).toEqual([]);
  });

  test("a reading behind a rare character helps the reader, and units are no readings", () => {
    expect(quotes("pinyin_noise", "涉过湟(huáng)水，翻过山崾岘(xiàn)，长5公里(km)，见附表(a)。")).toEqual([]);
  });
});

describe("garbled characters", () => {
  test.each([
    ["全鄉總?cè)丝?543人。", "?cè)丝?543人"], ["获得感强?,F(xiàn)有居民三百。", "?,F(xiàn)"], ["幸福感?!蔽鞅苯稚鐓^(qū)書記说。", "?!蔽鞅苯稚鐓^(qū)"], ["村\ufffd\ufffd民代表", "\ufffd\ufffd"], ["党支部锟斤拷成立", "锟斤拷"],
    ["全村人口?543人，比上年多。", "?543人"], ["标题：ä¸­å›½", "ä¸­å›½"], ["学\ue123校", "\ue123"],
  ])("%s", (text, quote) => {
    expect(quotes("mojibake", text)).toEqual([quote]);
  });

  test("a figure beside the mark is part of the place, is named, and is never repaired", () => {
    const [finding] = checkText("总人口?543人。");
    expect(finding).toEqual({ kind: "mojibake", start: 3, end: 8, says: { code: "mojibakeFigure", figure: "543人" } });
  });

  test("a question is no garbled text", () => {
    expect(quotes("mojibake", "怎么办?我们自己办。愿不愿意参加呢?大家说好!到底能不能成?试过才知道。这是为什么?!因为路通了。")).toEqual([]);
  });
});

describe("traditional characters in a simplified text", () => {
  test("stretch by stretch, each with its repair", () => {
    expect(quotes("traditional_mix", "不断推進工作，加强民族團結進步教育。")).toEqual(["進→进", "團結進→团结进"]);
  });

  test("words decide where one character has two forms", () => {
    expect(quotes("traditional_mix", "老人家的頭髮白了，產業發展了，皇后鎮還在。")).toEqual(["頭髮→头发", "產業發→产业发", "鎮還→镇还"]);
  });

  test("names and set words keep the characters that simplified text has too", () => {
    expect(quotes("traditional_mix", "乾隆年间立村，扭转乾坤；姓於的、姓鍾的都有；著名茶乡，瞭望塔尚在，慰藉乡愁。")).toEqual([]);
  });

  test("a text that is traditional throughout is one finding with all its places", () => {
    const text = "我們社區(qū)現有居民三千餘戶，來自漢、藏、羌等民族。社區黨總支團結帶領各族群眾，開展鄰里節、聯歡會，調解矛盾糾紛，為老人辦實事，營造團結和諧的氛圍。";
    const all = checkText(text).filter(({ kind }) => kind === "traditional_mix");
    expect(all).toHaveLength(1);
    expect(all[0]?.says).toMatchObject({ code: "traditionalThroughout" });
    expect(all[0]?.also?.length).toBeGreaterThan(5);
  });
});

describe("code of a web page", () => {
  test.each([
    ["加强领导。</p><p class=\"a\">成立小组。", ["</p><p class=\"a\">→\n"]], ["<b>高度</b>重视", ["<b>→", "</b>→"]], ["村情&nbsp;&nbsp;简介", ["&nbsp;&nbsp;→"]], ["他说&ldquo;好&#8221;。", ["&ldquo;→“", "&#8221;→”"]],
    ["p.MsoNormal{margin:0cm;font-size:12pt}一、基本情况", ["p.MsoNormal{margin:0cm;font-size:12pt}→"]], ["## 主要做法", ["## →"]],
  ])("%s", (text, expected) => {
    expect(quotes("html_markup", text)).toEqual(expected);
  });

  test("comparison signs and book titles are not code", () => {
    expect(quotes("html_markup", "返贫率<1%，R&D投入>3%，《条例》<试行>，A&B组。")).toEqual([]);
  });
});

describe("what a page left", () => {
  test.each([
    "发布时间：2024-05-06 来源：某网", "2023-03-28 16:59:13", "海量免费资源 海量免费资源", "本站文章版权归原作者所有，如有侵权请联系删除", "以下是为大家整理的总结材料，欢迎品鉴！", "（责编：李某）", "沪公网安备31010102007689",
  ])("%s is a line of the page", (line) => {
    expect(quotes("boilerplate", `一、主要做法\n${line}\n成立了工作小组。`)).toEqual([line]);
  });

  test.each([
    ["青柳网5月4日讯（记者 王某 通讯员 李某）清晨的村口热闹起来，村民们忙着采茶、制茶、装车，一派丰收的景象，人人脸上带着笑容。", "青柳网5月4日讯（记者 王某 通讯员 李某）"],
    ["村口立着石榴亭（资料图），亭下常有老人下棋，孩子们在旁边写作业，一年四季都是村里最热闹的地方。", "（资料图）"],
    ["1、精选优质文档-倾情为你奉上以民族团结教育为抓手，学校成立了领导小组，制定了方案，明确了责任，落实了经费。", "1、精选优质文档-倾情为你奉上"],
  ])("inside a paragraph: %s", (text, quote) => {
    expect(quotes("boilerplate", text)).toEqual([quote]);
  });

  test("nothing else is said of a page's line", () => {
    expect(checkText("上一篇:xx镇工作总结,,总面积平方公里").map(({ kind }) => kind)).toEqual(["boilerplate"]);
  });
});

describe("page numbers", () => {
  const half = "长期以来，学校各族师生之间建立起了鱼水相依、休戚与共的深厚情谊，形成了团结和睦";
  test.each([
    [`${half}\n2、的优良传统，并不断发扬。`, "睦\n2、的→睦的"], [`${half}\n- 3 -\n的优良传统，并不断发扬。`, "睦\n- 3 -\n的→睦的"], [`${half}\n3\n的优良传统，并不断发扬。`, "睦\n3\n的→睦的"],
    ["成立工作小组。\n第 3 页 共 9 页\n开展走访。", "组"],
    ["维护- 3 -团结。", "- 3 -→"],
  ])("%s", (text, quote) => {
    const [found] = quotes("page_number_glued", text);
    expect(found).toContain(quote === "组" ? "第 3 页 共 9 页" : quote);
  });

  test("lists, years and ranges are not page numbers", () => {
    expect(quotes("page_number_glued", "主要做法如下\n1、加强领导\n2、健全机制\n3、的确有效的宣传。\n2010-2015年，第3期培训，共9页材料。")).toEqual([]);
  });
});

describe("broken lines and words", () => {
  test.each([
    ["青柳村位于石桥镇东面，村里深入开展民族团结进步创\n\n建活动，成效明显。", "创\n\n建→创建"], ["全镇总面 积163.97平方千米，林地多。", "面 积→面积"],
    ["坚持把团结工作放在首位，分析民族工作情况。结合民政工作中的优惠政策，强抓落实；\n健全工作网络，明确到人。", "；\n健→；健"],
    ["党支部始终把各族群众的事放在心上，逐户走访，\n逐件登记，限期办结。", "，\n逐→，逐"],
  ])("%s", (text, quote) => {
    expect(quotes("broken_paragraph", text)).toEqual([quote]);
  });

  test("a whole text wrapped at one width is one finding with all its breaks", () => {
    const row = "我镇紧紧围绕这一主题，认真贯彻落实党的民族政策，扎实开展各项活动和上级会议";
    const rows = Array.from({ length: 8 }, (_, index) => row.slice(index % 3) + "各族群众".slice(0, index % 3)).join("\n");
    const found = checkText(`${rows}，取得实效。`).filter(({ kind }) => kind === "broken_paragraph");
    expect(found.map(({ says, also }) => [says, also?.length])).toEqual([[{ code: "wrappedLines", count: 7 }, 6]]);
  });

  test.each([
    "一、加强领导，健全机制\n村里成立了由党支部书记任组长的工作小组，每月走访困难群众。", "做好团结工作 盛开和谐之花\n青柳村位于石桥镇东面，全村有210户860人。",
    "主要荣誉：\n2023年县级先进单位\n2024年市级先进单位", "参加人员：王小明 李小红 张小军，共三人。", "工作汇报 按照县里的部署，一、基本情况 青柳村有三个寨子。", "一是抓学习；\n二是抓活动；\n三是抓落实。",
    "尊敬的各位领导：\n大家好！", "全村产业以茶叶为主，年产干茶十二吨，带动八十户增收\n一、主要做法",
  ])("no break: %s", (text) => {
    expect(quotes("broken_paragraph", text)).toEqual([]);
  });
});

test("mojibake stands before pinyin in one place, the shorter finding goes", () => {
  const text = "总?cè)丝?543人。";
  expect(checkText(text).map((finding) => [finding.kind, quoteOf(text, finding)])).toEqual([["mojibake", "?cè)丝?543人"]]);
});
