import { SaxesParser } from "saxes";
import { FileRefused } from "@/lib/text/file-read";

/**
 * An element of a part: `name` and the names of attributes have our short prefix, whatever the file's own is
 * ("w:p", "w:val"); other namespaces have the prefix "?", none has none.
 */
export type XmlElement = { name: string; attributes: Map<string, string>; children: XmlNode[] };
export type XmlNode = XmlElement | string;

/** Word nests some dozens deep; a file made to hurt goes on for thousands. */
const DEEPEST = 300;

const OFFICE = "schemas.openxmlformats.org";
const STRICT = "purl.oclc.org/ooxml";
const PREFIXES: Readonly<Record<string, string>> = {
  [`http://${OFFICE}/wordprocessingml/2006/main`]: "w:",
  [`http://${STRICT}/wordprocessingml/main`]: "w:",
  [`http://${OFFICE}/officeDocument/2006/relationships`]: "r:",
  [`http://${STRICT}/officeDocument/relationships`]: "r:",
  [`http://${OFFICE}/officeDocument/2006/math`]: "m:",
  [`http://${STRICT}/officeDocument/math`]: "m:",
  [`http://${OFFICE}/drawingml/2006/main`]: "a:",
  [`http://${STRICT}/drawingml/main`]: "a:",
  [`http://${OFFICE}/drawingml/2006/chart`]: "c:",
  [`http://${STRICT}/drawingml/chart`]: "c:",
  [`http://${OFFICE}/drawingml/2006/diagram`]: "dgm:",
  [`http://${STRICT}/drawingml/diagram`]: "dgm:",
  [`http://${OFFICE}/markup-compatibility/2006`]: "mc:",
  [`http://${OFFICE}/package/2006/relationships`]: "rel:",
  [`http://${OFFICE}/package/2006/content-types`]: "ct:",
  "http://www.w3.org/XML/1998/namespace": "xml:",
  "urn:schemas-microsoft-com:vml": "v:",
  "urn:schemas-microsoft-com:office:office": "o:",
  "": "",
};
const named = (uri: string, local: string) => `${Object.hasOwn(PREFIXES, uri) ? PREFIXES[uri] : "?:"}${local}`;

/** Parsing goes no further; what was read up to here stands. */
class Broken extends Error {}

/**
 * Reads one part of a Word file. `root` is null where not even a first element is there; `whole` is false where the
 * part broke off, and the tree then holds what stood before. Refuses `unsafe` any document type or entity.
 */
export function readXml(bytes: Uint8Array): { root: XmlElement | null; whole: boolean } {
  const { text, whole: decoded } = decodeXml(bytes);
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  parser.on("opentag", ({ uri, local, attributes }) => {
    const element: XmlElement = { name: named(uri, local), attributes: new Map(), children: [] };
    for (const { uri: of, local: called, value } of Object.values(attributes)) element.attributes.set(named(of, called), value);
    if (open.length > DEEPEST) throw new Broken();
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => { open.pop(); });
  const characters = (data: string) => { open.at(-1)?.children.push(data); };
  parser.on("text", characters);
  parser.on("cdata", characters);
  parser.on("doctype", () => { throw new FileRefused("unsafe"); });
  parser.on("error", () => { throw new Broken(); });
  try {
    parser.write(text).close();
    return { root, whole: decoded };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { root, whole: false };
  }
}

/** The encoding of a part by its byte order mark, its first bytes or its declaration (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return "utf-16be";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  return /^(?:ï»¿)?<\?xml[^>]*\sencoding=["']([\w.-]+)["']/.exec(head)?.[1] ?? "utf-8";
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder(); // A name that nobody knows; the parts of Word files are UTF-8.
  }
}

function decodeXml(bytes: Uint8Array): { text: string; whole: boolean } {
  const text = decoderFor(encodingOf(bytes)).decode(bytes);
  return { text, whole: !text.includes("\ufffd") };
}

/** The first child of that name. */
export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const child of element?.children ?? []) if (typeof child !== "string" && child.name === name) return child;
  return null;
}

/** The children that are elements; of one name, or all. */
export function childrenOf(element: XmlElement | null | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name));
}

/** The elements of that name within, outermost only. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : within(child, name)));
}

/** The characters directly in an element. */
export const textOf = (element: XmlElement) => element.children.filter((child) => typeof child === "string").join("");

/** The value of a property (w:val of the child of that name), or null. */
export const valueOf = (element: XmlElement | null | undefined, name: string) => childOf(element, name)?.attributes.get("w:val") ?? null;

/** Whether an on-off property is set: true, false, or null where nothing is said. */
export function switchOf(element: XmlElement | null | undefined, name: string): boolean | null {
  const found = childOf(element, name);
  return found ? !["0", "false", "off"].includes(found.attributes.get("w:val") ?? "1") : null;
}
