import path from "node:path";
import { NodeCompiler, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import { chainsFor, namedFonts } from "./fonts";
import { textWidth } from "./lines";
import { CHARACTERS_PER_LINE, LINES_PER_PAGE, MARGIN, PAGE, POINTS, TABLE, TEXT_HEIGHT, TEXT_WIDTH } from "./measures";
import type { BoundModels, DocumentModel } from "./model";
import { GETA, plainModel, textsByRole, withGeta } from "./pdf-text";
import { signatureIndents } from "./signature";

/** Millimetres: the mark and the small line from the sheet's edges, the page number's dash below the text. */
const MEASURES = {
  page: PAGE, margin: MARGIN, text: { width: TEXT_WIDTH, height: TEXT_HEIGHT }, lines: LINES_PER_PAGE,
  characters: CHARACTERS_PER_LINE, points: POINTS, table: TABLE, mark: 22, foot: 12, dash: 7,
};

const FOLDER = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "document");
const TEMPLATE = path.join(FOLDER, "pdf.typ");

/** Results that this many documents did not use are forgotten. */
const KEEP_RESULTS = 3;

let held: { compiler: NodeCompiler; families: Set<string> } | undefined;

/** A typesetter that has these fonts; made anew with the old ones too where one is lacking. */
function compilerWith(load: ReadonlyMap<string, () => Uint8Array>): NodeCompiler {
  if (held && [...load.keys()].every((family) => held?.families.has(family))) return held.compiler;
  const blobs = [...load.values()].map((read) => Buffer.from(read()));
  const compiler = NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs: blobs }] });
  held = { compiler, families: new Set(load.keys()) };
  return compiler;
}

/** The day of signing, which dates the file too: the same document gives the same bytes on any day. */
function dateOf({ signature }: DocumentModel): { year: number; month: number; day: number } | null {
  const [, year, month, day] = /(\d+)年(\d+)月(\d+)日/u.exec(signature.date) ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
}

function signOf({ signature: { unit, date } }: DocumentModel): { unit: number; date: number; seal: number } {
  const indents = signatureIndents(unit, date);
  return { ...indents, seal: indents.date + textWidth(date) / 4 - 1 };
}

type Head = { title: string; creator: string; date: ReturnType<typeof dateOf>; bound: boolean };

function mergedTexts(models: readonly DocumentModel[]): ReturnType<typeof textsByRole> {
  const [first, ...rest] = models.map(textsByRole);
  if (!first) throw new Error("There is nothing to set.");
  return rest.reduce((all, texts) => ({ title: all.title + texts.title, fang: all.fang + texts.fang, kai: all.kai + texts.kai, hei: all.hei + texts.hei, song: all.song }), first);
}

function typeset(head: Head, models: readonly DocumentModel[]): Uint8Array {
  const texts = mergedTexts(models);
  const first = chainsFor(texts);
  const chains = first.missing.length === 0 ? first : chainsFor({ ...texts, fang: texts.fang + GETA });
  const { families, load } = namedFonts(chains);
  const sheets = models.map((model) => ({ model: withGeta(model, first.missing), sign: signOf(model) }));
  const compiler = compilerWith(load);
  const compiled = compiler.compile({ mainFilePath: TEMPLATE, inputs: { data: JSON.stringify({ ...head, sheets, measures: MEASURES, faces: families }) } });
  if (!compiled.result) throw new Error(`The page could not be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  const file = compiler.pdf(compiled.result, { pdfStandard: PdfStandard.A_2b });
  compiler.evictCache(KEEP_RESULTS);
  return file;
}

/**
 * The document as PDF/A-2b by GB/T 9704-2012: A4, 22 lines of 28 characters, fonts embedded, page numbers
 * outside. Only for the child process: it is native, synchronous code. Throws where the template is wrong.
 */
export async function toPdf(model: DocumentModel): Promise<Uint8Array> {
  const plain = plainModel(model);
  return typeset({ ...plain.properties, date: dateOf(plain), bound: false }, [plain]);
}

/** Several documents bound into one PDF, each from a page 1 of its own and with its number and unit as a bookmark. As toPdf, for the child process only. */
export async function toBoundPdf({ title, models }: BoundModels): Promise<Uint8Array> {
  return typeset({ title, creator: "", date: null, bound: true }, models.map(plainModel));
}
