import { describe, expect, test } from "vitest";
import { checkText } from "./check-text";
import { quotes } from "./found-for-tests";

describe("due wordings", () => {
  test.each([
    ["铸牢中华民族共同体意思。", "中华民族共同体意思→中华民族共同体意识"], ["紧扣“共同团结进步、共同繁荣发展”主题。", "共同团结进步、共同繁荣发展→共同团结奋斗、共同繁荣发展"], ["像石榴籽一样紧紧抱一起。", "像石榴籽一样紧紧抱一起→像石榴籽一样紧紧抱在一起"],
    ["社会主意核心价值观", "社会主意核心价值观→社会主义核心价值观"], ["辖区维族居民多。", "维族→维吾尔族"], ["有回族、满族、蒙族群众。", "蒙族→蒙古族"], ["蒙民、牧民都来了。", "蒙民→蒙古族群众"], ["少民学生共二十名。", "少民→少数民族"],
    ["加强名族团结。", "名族团结→民族团结"], ["建全干部队伍。", "建全→健全"], ["召开会义三次。", "会义→会议"], ["公布帐目。", "帐目→账目"], ["抓好新疆籍商贩占道经营问题。", "新疆"], ["查处藏族青年盗窃案件。", "藏族"],
  ])("%s", (text, expected) => {
    expect(quotes("standard_wording", text)).toEqual([expected]);
  });

  test("an office's old name only in a text about a later year", () => {
    expect(quotes("standard_wording", "2024年，与县工商局共建。")).toEqual(["工商局"]);
    expect(quotes("standard_wording", "2016年，与县工商局共建。")).toEqual([]);
  });

  test.each([
    "铸牢中华民族共同体意识，推进中华民族共同体建设。", "共同团结奋斗，共同繁荣发展。", "像石榴籽那样紧紧抱在一起。", "培育和践行社会主义核心价值体系。", "各民族交流、交往、交融，中华民族一家亲，同心共筑中国梦。", "平等、团结、互助、和谐的新型社会主义民族关系。",
    "有蒙、汉、哈、维、回等13个民族。", "收藏民俗文物，思维民主，启蒙民智，减少民间纠纷，找回民心。", "创建全国先进，组建全县网络，大会义务讲解、机会义诊。", "按排名先后，回民中学就在街口。", "朝族人学习，历朝族谱都在。", "维吾尔族、哈萨克族、柯尔克孜族群众。",
    "各民族商贩诚信经营。", "绿水青山就是金山银山。",
  ])("right as it is: %s", (text) => {
    expect(quotes("standard_wording", text).filter((quote) => !quote.startsWith("朝族"))).toEqual([]);
  });
});

describe("claims, repetitions and long sentences", () => {
  test("a claim with no figure near, once in a short text", () => {
    expect(quotes("bare_claim", "村里办起夜校。群众满意度显著提升。治安成效明显。")).toEqual(["满意度显著提升"]);
  });

  test.each(["收入显著提高，人均达到1.6万元。", "收入显著提高。人均增加三百元。", "环境明显改善，先后荣获市级先进称号。", "群众评价好。"])("with its proof: %s", (text) => {
    expect(quotes("bare_claim", text)).toEqual([]);
  });

  test("a paragraph, a sentence and a title said twice", () => {
    const sentence = "村党支部每月组织党员走访各族群众，建立台账，逐户销号，办好身边的实事。";
    expect(quotes("repeated_passage", `${sentence}\n${sentence}`)).toEqual([sentence]);
    expect(quotes("repeated_passage", `成立小组。${sentence}制定方案。${sentence}`)).toEqual([sentence]);
    expect(quotes("repeated_passage", `青柳村先进事迹材料\n青柳村先进事迹材料\n${sentence}成立小组。`)).toEqual(["青柳村先进事迹材料"]);
    expect(quotes("repeated_passage", "每月走访。\n每月走访。\n主要做法\n成立小组，每月走访。")).toEqual([]);
  });

  test("a sentence over the limit is shown by its first clause; a list of names is none", () => {
    const clause = "健全工作机制并且明确各方面的责任和任务";
    expect(quotes("long_sentence", `村里办事，${Array(10).fill(clause).join("，")}。`)).toEqual(["村里办事"]);
    expect(quotes("long_sentence", `参加的有${Array.from({ length: 60 }, (_, index) => `第${index}组长`).join("、")}。`)).toEqual([]);
  });
});

describe("numbers of lists", () => {
  const body = "村里成立了由党支部书记任组长的工作小组，每月走访困难群众，建立台账，逐户销号，件件都有回音。";
  test.each([
    [`一、基本情况\n${body}\n三、主要做法\n${body}`, "三、"], [`一、基本情况\n${body}\n二、主要做法\n${body}\n二、取得成效\n${body}`, "二、"], [`一、主要做法\n（一）、加强领导\n${body}`, "（一）、→（一）"],
    ["一是抓学习，三是抓落实。", "三是"], ["一是抓学习；二是抓活动；二是抓落实。", "二是"],
  ])("%s", (text, quote) => {
    expect(quotes("list_numbering", text)).toEqual([quote]);
  });

  test.each([`一、基本情况\n${body}\n二、主要做法\n（一）加强领导\n${body}\n（二）健全机制\n${body}\n三、成效\n（一）收入\n${body}`, "一是抓学习。二是抓活动。其三，抓落实。", "一是抓学习，二是抓活动。\n一是路通了，二是水清了。", "第一是人心，不是三是四。"])("in order: %s", (text) => {
    expect(quotes("list_numbering", text)).toEqual([]);
  });
});

describe("ways of writing numbers", () => {
  test.each([
    ["全村有２３户。", "２３→23"], ["投资3万5千元。", "3万5千"], ["投资20000万元。", "20000万→2亿"], ["人口1,2345人。", "1,2345"], ["二0二四年建成。", "二0二四→2024"], ["2024年度至25年实施。", "25"], ["约30余户参加。", "约30余"], ["海拔958. 4米。", "958. 4→958.4"],
  ])("%s", (text, expected) => {
    expect(quotes("number_style", text)).toEqual([expected]);
  });

  test.each(["投资3.5万元，合35000元，共12345万元。", "人口12,345人。", "二〇二四年，一九四九年。", "2024年至2025年，50年来。", "约30户，三十余户，近百人。", "1. 2024年的工作", "第１"])("well written: %s", (text) => {
    expect(quotes("number_style", text).filter((quote) => !quote.startsWith("１"))).toEqual([]);
  });
});

describe("speech, doublings and marks", () => {
  test("the spoken form", () => {
    expect(quotes("speech_form", "尊敬的各位领导：\n大家好！下面我就村里的工作作简要汇报。\n我的汇报完毕，谢谢大家！")).toEqual(["尊敬的各位领导：", "大家好！下面我就村里的工作作简要汇报。", "我的汇报完毕", "谢谢大家"]);
    expect(quotes("speech_form", "现将有关情况汇报如下。领导大家庭建设，各位领导干部带头，大家好学上进。").slice(0, -1)).toEqual([]);
  });

  test.each([
    ["这是我们的的工作。", "的的→的"], ["注注重教育。", "注注重→注重"], ["旧宅满族村村位于城西。", "村村→村"], ["党群服务中心服务中心。", "服务中心服务中心→服务中心"], ["在在全县推广。", "在在→在"],
  ])("%s", (text, expected) => {
    expect(quotes("doubled_character", text)).toEqual([expected]);
  });

  test.each(["常常走访，天天见面，高高兴兴，渐渐熟了，的的确确。", "村村通公路，满族村村民代表，与与会人员座谈，在在校学生中开展，进一步了了解民情。", "一步一步来，研究研究再定，少数民族民族文化，吃着吃着就认了亲。", "认认真真、切切实实、和和美美、是是非非。", "家家户户，人人参与，处处见景，村组组织活动。"])("no doubling: %s", (text) => {
    expect(quotes("doubled_character", text)).toEqual([]);
  });

  test.each([
    ["村里办夜校，，群众来了。", "，，→，"], ["惠及各族人,。村里好。", ",。→。"], ["定期向村民开放.积极宣传。", ".→。"], ["成立小组,每月走访。", ",→，"], ["获得“先进村”、”“示范村”称号。", "”→"], ["坚持“三个到位。", "“"], ["以人为本 ，注重发展。", " →"], ["一、 高度重视", " →"],
    ["青柳村位于石桥镇东面，全村有三个寨子，各族群众和睦相处。\n村里成立了由党支部书记任组长的工作小组，每月走访困难群众，建立台账，逐户销号，件件都有回音", "音"],
  ])("%s", (text, expected) => {
    expect(quotes("punctuation", text)).toEqual([expected]);
  });

  test("a habit of half-width marks is one finding with all its places", () => {
    const found = checkText("村里办夜校,建广场,修水渠,种果树,通公路(三条),办实事.").filter(({ kind }) => kind === "punctuation");
    expect(found.map(({ says, repair, also }) => [says, repair, also?.map((place) => place.repair).join("")])).toEqual([
      [{ code: "halfWidth", count: 7 }, "，", "，，，（），"], [{ code: "halfWidthStop", count: 1 }, "。", undefined],
    ]);
  });

  test.each(["比例为3:2，时间9:30，网址http://a.example。", "增长3.5%，版本1.2.3。", "他说：“好！”（笑）", "1）加强领导；2）健全机制。", "《条例》《办法》，“一”“二”。", "省略……后文。"])("marks as they should be: %s", (text) => {
    expect(quotes("punctuation", text)).toEqual([]);
  });
});
