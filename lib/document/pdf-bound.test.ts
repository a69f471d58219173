import { getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { documentModel } from "./model";
import { toBoundPdf, toPdf } from "./pdf";
import { printedPages } from "./pdf-for-tests";
import { sourceForTests } from "./source-for-tests";

test("documents bound into one are each as they are alone, from a page 1 of their own, under a bookmark of number and unit", async () => {
  const models = ["XJ-2026-0001", "XJ-2026-0002"].map((number, index) => documentModel(sourceForTests({ number, unitName: index === 0 ? "青柳村" : "石桥村" })));
  const file = await toBoundPdf({ title: "先进村", models });
  const alone = await Promise.all(models.map(async (model) => printedPages(await toPdf(model))));
  const bound = await printedPages(file);
  expect(bound.map(({ text }) => text)).toEqual(alone.flat().map(({ text }) => text));
  expect(bound.map(({ around }) => around.map(({ text }) => text))).toEqual(alone.flat().map(({ around }) => around.map(({ text }) => text)));
  const outline = await (await getDocumentProxy(new Uint8Array(file))).getOutline() as { title: string; items: { title: string }[] }[];
  expect(outline.map(({ title }) => title)).toEqual(["XJ-2026-0001 青柳村", "XJ-2026-0002 石桥村"]);
  expect(outline.every(({ items }) => items.length > 0)).toBe(true);
});
