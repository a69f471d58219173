import path from "node:path";
import { NodeCompiler, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import { chainsFor, namedFonts } from "./fonts";
import { textWidth } from "./lines";
import { CHARACTERS_PER_LINE, LINES_PER_PAGE, MARGIN, PAGE, POINTS, TABLE, TEXT_HEIGHT, TEXT_WIDTH } from "./measures";
import type { DocumentModel } from "./model";
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

/**
 * The document as PDF/A-2b by GB/T 9704-2012: A4, 22 lines of 28 characters, fonts embedded, page numbers
 * outside. Only for the child process: it is native, synchronous code. Throws where the template is wrong.
 */
export async function toPdf(given: DocumentModel): Promise<Uint8Array> {
  const plain = plainModel(given);
  const texts = textsByRole(plain);
  const first = chainsFor(texts);
  const chains = first.missing.length === 0 ? first : chainsFor({ ...texts, fang: texts.fang + GETA });
  const model = withGeta(plain, first.missing);
  const { families, load } = namedFonts(chains);
  const data = { model, sign: signOf(model), date: dateOf(model), measures: MEASURES, faces: families };
  const compiler = compilerWith(load);
  const compiled = compiler.compile({ mainFilePath: TEMPLATE, inputs: { data: JSON.stringify(data) } });
  if (!compiled.result) throw new Error(`The page could not be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  const file = compiler.pdf(compiled.result, { pdfStandard: PdfStandard.A_2b });
  compiler.evictCache(KEEP_RESULTS);
  return file;
}
