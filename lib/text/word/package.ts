import { FileRefused, type Notes } from "@/lib/text/file-read";
import { chooseAlternatives } from "./alternative";
import { childrenOf, readXml, type XmlElement } from "./xml";
import { openArchive, type Archive } from "./zip";

/** The parts of a Word file, found as it says itself (ISO/IEC 29500-2), not by their usual names. */
export type Package = {
  /** The root of the main part. */
  main: XmlElement;
  /** The roots of the parts that the main part names as of that kind ("styles", "numbering", "header", …). */
  related: (kind: string) => XmlElement[];
};

type Relation = { kind: string; target: string; external: boolean };

const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);

/** A target beside a part, as a name of the archive: "../media/a.xml" of "word/document.xml" is "media/a.xml". */
export function resolveTarget(part: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folderOf(part) + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A lone % stands for itself.
  }
}

const plain = (name: string) => decoded(name).replace(/^\/+/, "").toLowerCase();

/** Reads the package of a Word file. Refuses what is another kind of archive, and a main part with nothing in it. */
export function openPackage(bytes: Uint8Array, notes: Notes): Package {
  const archive = openArchive(bytes);
  if (!archive.whole) notes.count("damaged");
  const names = new Map(archive.names.map((name) => [plain(name), name]));
  const read = (path: string): XmlElement | null => {
    const unpacked = archive.read(names.get(plain(path)) ?? "");
    if (!unpacked) return null;
    const { root, whole } = readXml(unpacked.bytes);
    if (!whole || !unpacked.whole) notes.count("damaged");
    if (root) chooseAlternatives(root);
    return root;
  };
  const relations = (part: string) => relationsIn(read(`${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`));
  const path = relations("").find(({ kind, external }) => kind === "officeDocument" && !external)?.target ?? "word/document.xml";
  const main = resolveTarget("", path);
  if (![...names.keys()].includes(plain(main))) throw new FileRefused(kindOfArchive(archive));
  const root = read(main);
  if (!root) throw new FileRefused("damaged");
  if (root.name !== "w:document") throw new FileRefused(kindOfRoot(root));
  const own = relations(main);
  if (own.some(({ kind }) => kind === "vbaProject")) notes.count("macros");
  const roots = (kind: string) => own.filter((relation) => relation.kind === kind && !relation.external).flatMap(({ target }) => read(resolveTarget(main, target)) ?? []);
  return { main: root, related: roots };
}

function relationsIn(root: XmlElement | null): Relation[] {
  return childrenOf(root, "rel:Relationship").map(({ attributes }) => ({
    kind: (attributes.get("Type") ?? "").split("/").at(-1) ?? "", target: attributes.get("Target") ?? "", external: attributes.get("TargetMode") === "External",
  }));
}

function kindOfArchive({ names, read }: Archive) {
  if (names.some((name) => /(^|\/)ofd\.xml$/i.test(name))) return "ofd";
  const type = names.includes("mimetype") ? new TextDecoder().decode(read("mimetype")?.bytes) : "";
  if (type.startsWith("application/vnd.oasis.opendocument")) return "openDocument";
  return names.includes("[Content_Types].xml") ? "damaged" : "archive";
}

function kindOfRoot({ name }: XmlElement) {
  if (name.endsWith(":workbook")) return "sheet";
  return name.endsWith(":presentation") ? "slides" : "damaged";
}
