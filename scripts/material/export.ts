import { BadUse, textOf, type Given } from "./reading";

/** Typesets a text file as a material. */
export async function exported({ path, format, out }: Given): Promise<string> {
  if ((format !== "docx" && format !== "pdf") || out === undefined) throw new BadUse("export needs --format docx or --format pdf, and --out FILE.");
  const { exportMaterial } = await import("../export");
  await exportMaterial(textOf(path), { format, out });
  return "";
}
