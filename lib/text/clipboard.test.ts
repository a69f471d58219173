import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readClipboard } from "./clipboard";

const WORD = `Version:1.0\r\nStartHTML:1\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style><xml><w:View>Normal</w:View></xml></head><body><!--StartFragment-->
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:黑体'><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>基本
情况<o:p></o:p></p>
<p class=MsoNormal>全村辖6个小组，<del>共500户</del><ins>共512户</ins>，<span style='mso-hide:all'>隐藏的话</span>位于河谷。<img src="file:///C:/a.png"></p>
<table><tr><td><p>项目</p></td><td><p>户数</p></td></tr></table>
<!--EndFragment--></body></html>`;

describe("the HTML of Word and WPS", () => {
  test("numbers that Word counts are kept, deleted and hidden text is not, and pictures are counted", () => {
    expect(readClipboard("基本情况\r\n全村辖6个小组，共512户，位于河谷。\r\n项目\t户数", WORD)).toEqual({ text: "一、基本情况\n全村辖6个小组，共512户，位于河谷。\n项目\n户数", paragraphs: 4, pictures: 1 });
  });

  test("without plain text the HTML is read", () => {
    const { text } = readClipboard("", '<p class="MsoNormal" style="text-indent:32pt">第一段。</p><p>第二段&amp;第三句&#12290;</p>');
    expect(text).toBe("第一段。\n第二段&第三句。");
  });

  test("plain text that says as much stays as it is", () => {
    expect(readClipboard("一、基本情况\n　　全村512户。", "<p>一、基本情况</p><p>全村512户。</p>").text).toBe("一、基本情况\n　　全村512户。");
  });

  test("HTML of something else does not take the place of the plain text", () => {
    expect(readClipboard("只要这一句。", "<div style='mso-list:Ignore'>很长很长很长很长很长的另一段话，与它无关</div>").text).toBe("只要这一句。");
  });
});

test("whatever is pasted, something comes out and nothing breaks; markup is never text", () => {
  const bits = fc.constantFrom("<p>", "</p>", "<td", "<!--", "-->", "<span style='mso-list:Ignore'>", "</span>", "<del>", "</del>", "&#x110000;", "&#0;", "&lt;b&gt;", "全村", "\ud800", "<", ">", "\n", "<script>alert(1)</script>");
  fc.assert(fc.property(fc.array(bits, { maxLength: 60 }), fc.string(), (parts, plain) => {
    const { text, paragraphs } = readClipboard(plain, parts.join(""));
    expect(text.isWellFormed()).toBe(true);
    expect(paragraphs).toBe(text.split("\n").filter((line) => line.trim() !== "").length);
    expect(text === "" && plain.trim() !== "").toBe(false);
  }));
});
