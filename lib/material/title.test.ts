import { expect, test } from "vitest";
import { titleOf } from "./title";

test.each([
  [{ title: "一条河的约定" }, "一条河的约定"], [{ title: "  一条河的约定 " }, "一条河的约定"],
  [{ title: "  " }, "青柳村先进事迹材料"], [{}, "青柳村先进事迹材料"],
])("the title of %j is %s", (fields: Record<string, string>, title) => {
  expect(titleOf(fields, "青柳村")).toBe(title);
});
