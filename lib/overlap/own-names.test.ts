import { expect, test } from "vitest";
import { ownNames } from "./own-names";

test("a unit's names as they are written, and those above it", () => {
  expect(ownNames({ id: "1", name: "南岸镇中心小学" }, ["柳溪县", "南岸镇"])).toEqual(["柳溪县", "南岸镇", "南岸镇中心小学", "南岸镇中心校", "南岸中心小学", "南岸中心校", "中心小学", "中心校"]);
});

test("a name without the word for what it is stays in the text", () => {
  expect(ownNames({ id: "1", name: "团结村" }, ["柳溪县"])).toEqual(["柳溪县", "团结村"]);
});
