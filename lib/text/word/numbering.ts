import { numberPlaceOf } from "./styles";
import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from "./xml";

/** One level of a list: how its number is made (w:lvl, ISO/IEC 29500-1 17.9). */
export type ListLevel = {
  start: number; format: string; custom: string | null;
  /** "（%1）": the numbers of the levels from 1 on stand where % is. */
  text: string;
  suffix: "tab" | "space" | "nothing";
  /** All numbers in it in figures, whatever their own format. */
  legal: boolean;
  /** The level (from 1) whose coming starts this one again; 0 never, null any above. */
  restart: number | null;
  style: string | null;
};
/** A list in use: `family` is shared by the lists that count on together. */
export type List = { family: string; levels: Map<number, ListLevel>; startOver: Map<number, number> };

const number = (value: string | null, otherwise: number) => (value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : otherwise);

function readLevel(element: XmlElement): ListLevel {
  const format = childOf(element, "w:numFmt");
  const suffix = valueOf(element, "w:suff");
  const restart = valueOf(element, "w:lvlRestart");
  return {
    start: number(valueOf(element, "w:start"), 0),
    format: format?.attributes.get("w:val") ?? "decimal", custom: format?.attributes.get("w:format") ?? null,
    text: valueOf(element, "w:lvlText") ?? "", suffix: suffix === "space" || suffix === "nothing" ? suffix : "tab",
    legal: switchOf(element, "w:isLgl") ?? false, restart: restart === null ? null : number(restart, 0), style: valueOf(element, "w:pStyle"),
  };
}

const levelOf = (element: XmlElement) => number(element.attributes.get("w:ilvl") ?? null, 0);
const levelsIn = (element: XmlElement) => new Map(childrenOf(element, "w:lvl").map((level) => [levelOf(level), readLevel(level)]));

/**
 * The lists of a file by w:numId. `styleRoot` is the styles part: a list that only refers to a list style
 * (w:numStyleLink) has the levels of the list which that style names.
 */
export function readNumbering(root: XmlElement | null, styleRoot: XmlElement | null): Map<string, List> {
  const abstract = new Map(childrenOf(root, "w:abstractNum").map((element) => [element.attributes.get("w:abstractNumId") ?? "", element]));
  const nums = childrenOf(root, "w:num");
  const abstractOf = (num: XmlElement | undefined) => valueOf(num, "w:abstractNumId") ?? "";
  const listOfStyle = new Map(childrenOf(styleRoot, "w:style").map((style) => [style.attributes.get("w:styleId") ?? "", numberPlaceOf(childOf(style, "w:pPr")).list]));
  const family = (id: string): string => {
    const style = valueOf(abstract.get(id), "w:numStyleLink");
    const linked = [...abstract].find(([, element]) => style !== null && valueOf(element, "w:styleLink") === style)?.[0];
    const named = style === null ? undefined : nums.find((num) => num.attributes.get("w:numId") === listOfStyle.get(style));
    return linked ?? (named ? abstractOf(named) : id);
  };
  return new Map(nums.map((num) => {
    const id = family(abstractOf(num));
    const levels = new Map(abstract.has(id) ? levelsIn(abstract.get(id) as XmlElement) : []);
    const startOver = new Map<number, number>();
    for (const over of childrenOf(num, "w:lvlOverride")) {
      const level = childOf(over, "w:lvl");
      if (level) levels.set(levelOf(over), readLevel(level));
      const start = valueOf(over, "w:startOverride");
      if (start !== null) startOver.set(levelOf(over), number(start, 1));
    }
    return [num.attributes.get("w:numId") ?? "", { family: id, levels, startOver }];
  }));
}
