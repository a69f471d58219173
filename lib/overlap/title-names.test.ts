import { expect, test } from "vitest";
import { namesInTitle } from "./title-names";

test.each<[string, string[]]>([
  ["青柳村先进单位事迹材料\n一、基本情况\n村里有三百户。", ["青柳村"]],
  ["柳溪县南岸镇青柳村民族团结先进事迹材料\n一、基本情况\n村里有三百户。", ["柳溪县", "南岸镇", "青柳村"]],
  ["民族团结进步示范村事迹材料\n一、基本情况\n石桥村位于镇东，有三百户。", ["石桥村"]],
  ["民族团结进步事迹材料\n石桥村位于镇东，全村共有三百户人家，男女老少和睦相处，一家有事百家帮，一户有难众人扶，是远近闻名的好地方，年年受到表彰。", ["石桥村"]],
  ["争做文明社区工作汇报\n大家好。", []],
])("%s", (text, names) => expect(namesInTitle(text)).toEqual(names));
