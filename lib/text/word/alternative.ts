import { childOf, childrenOf, type XmlElement, type XmlNode } from "./xml";

/**
 * Puts in the place of every mc:AlternateContent the content of its first Choice, else of its Fallback
 * (ISO/IEC 29500-3): both say the same, and a text box must not be read twice. Changes the tree.
 */
export function chooseAlternatives(element: XmlElement): void {
  element.children = element.children.flatMap(chosen);
  for (const child of childrenOf(element)) chooseAlternatives(child);
}

function chosen(node: XmlNode): XmlNode[] {
  if (typeof node === "string" || node.name !== "mc:AlternateContent") return [node];
  const branches = [...childrenOf(node, "mc:Choice"), childOf(node, "mc:Fallback")];
  // A Choice that says nothing to us (a new kind of shape) leaves the word to the Fallback, made for that.
  const branch = branches.find((each) => each && saysSomething(each)) ?? branches[0];
  return (branch?.children ?? []).flatMap(chosen);
}

function saysSomething(branch: XmlElement): boolean {
  return childrenOf(branch).some((child) => !child.name.startsWith("?:") && child.name !== "mc:AlternateContent");
}
