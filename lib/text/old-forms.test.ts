import { expect, test } from "vitest";
import { plainForm } from "./old-forms";

test.each([
  ["轄9個行政村，總人口兩千", "辖9个行政村，总人口兩千"],
  ["社區(qū)地處城東", "社区地处城東"],
  ["先後榮獲稱號", "先后荣获称号"],
  ["𠮷祥村（abc）原样不动", "𠮷祥村原样不动"],
  ["青柳村位于白石镇", "青柳村位于白石镇"],
])("%s is looked at as %s", (text, plain) => {
  expect(plainForm(text)).toBe(plain);
});
