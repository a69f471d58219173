import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from "./xml";

/** Number of a list and level in it, as a style or a paragraph says; null where it says nothing. */
export type NumberPlace = { list: string | null; level: number | null };

type Style = { id: string; name: string; basedOn: string | null; number: NumberPlace; hidden: boolean | null };

export type Styles = {
  /** The place in a list that a style gives, its own or inherited, and the id of the style that names the list. */
  numberOf: (style: string | null) => NumberPlace & { by: string | null };
  /** Whether a style hides its text; null where it says nothing. */
  hides: (style: string | null) => boolean | null;
  /** The name of a style in lower case ("toc 1"). */
  nameOf: (style: string | null) => string;
  /** The style of a paragraph that names none. */
  standard: string | null;
};

const LONGEST_CHAIN = 20;

/** The list and level in a w:pPr. */
export function numberPlaceOf(properties: XmlElement | null): NumberPlace {
  const number = childOf(properties, "w:numPr");
  const level = valueOf(number, "w:ilvl");
  return { list: valueOf(number, "w:numId"), level: level === null ? null : Number.parseInt(level, 10) || 0 };
}

function readStyle(element: XmlElement): Style {
  return {
    id: element.attributes.get("w:styleId") ?? "", name: (valueOf(element, "w:name") ?? "").toLowerCase(), basedOn: valueOf(element, "w:basedOn"),
    number: numberPlaceOf(childOf(element, "w:pPr")), hidden: switchOf(childOf(element, "w:rPr"), "w:vanish"),
  };
}

/** What the styles of a file say that bears on its text: numbers and hiding, along w:basedOn. */
export function readStyles(root: XmlElement | null): Styles {
  const all = childrenOf(root, "w:style");
  const styles = new Map(all.map(readStyle).map((style) => [style.id, style]));
  const standard = all.find(({ attributes }) => attributes.get("w:type") === "paragraph" && ["1", "true", "on"].includes(attributes.get("w:default") ?? ""));
  const chain = (id: string | null): Style[] => {
    const found: Style[] = [];
    for (let next = id; next !== null && found.length < LONGEST_CHAIN;) {
      const style = styles.get(next);
      if (!style) break;
      found.push(style);
      next = style.basedOn;
    }
    return found;
  };
  return {
    numberOf: (id) => {
      const styled = chain(id);
      const named = styled.find(({ number }) => number.list !== null);
      return { list: named?.number.list ?? null, level: styled.find(({ number }) => number.level !== null)?.number.level ?? null, by: named?.id ?? null };
    },
    hides: (id) => chain(id).find(({ hidden }) => hidden !== null)?.hidden ?? null,
    nameOf: (id) => styles.get(id ?? "")?.name ?? "",
    standard: standard?.attributes.get("w:styleId") ?? null,
  };
}
