import { expect, test } from "./fixtures";
import { PARTS, TITLE } from "./texts";
import { answerAll, bringIn, complete, documents, judgeAgain, judgeFirst, type Told } from "./whole-job";
import { fillFields, fillFigures, startMaterial, submit } from "./writing";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const told: Told = {
  say: () => undefined, check: () => undefined,
  picture: async (page) => {
    const spare = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect([page.url(), spare]).toEqual([page.url(), 0]);
  },
};
/** Three of the four parts under their headings; what lies ahead is left out. */
const TEXT = [TITLE, "一、基本情况", PARTS.基本情况, "二、主要做法", PARTS.主要做法, "三、取得的成效", PARTS.取得的成效].join("\n");

test("the whole job on a phone: import, submit, review, return, answer, score, approve, and both documents", async ({ as }) => {
  test.setTimeout(180_000);
  const unit = await as("yang-filler", PHONE);
  const at = await startMaterial(unit);
  await bringIn(unit, at, { name: "材料.txt", mimeType: "text/plain", buffer: Buffer.from(TEXT) }, told);
  const first = await complete(unit, at, told);
  await fillFields(unit, at, { title: false });
  await fillFigures(unit, at);
  const number = await submit(unit, at);
  const reviewer = await as("deng-reviewer", PHONE);
  const last = await judgeFirst(reviewer, at, first, told);
  await answerAll(unit, at, number, told);
  await judgeAgain(reviewer, at, told);
  await documents(await as("qin-organiser", PHONE), at, last, told);
});
