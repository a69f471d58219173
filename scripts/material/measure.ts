import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { measureOutline, sumAgreement, type Agreement, type OutlineMeasure } from "@/lib/text/measure";
import { measureFindings, PROMISED_KINDS, sumRecalls, type FindingMeasure } from "@/lib/text/measure-findings";
import { readGold } from "@/lib/text/measure-gold";
import { printedFindings, type PrintedFinding } from "./check";
import { BadUse, textOf, type Given } from "./reading";

type Measured = { name: string; unsure: boolean; outline: OutlineMeasure; findings: FindingMeasure<PrintedFinding> };

const GOLD = ".gold.json";

/** How outline and check agree with a person's reading of every FILE.txt in a folder that has a FILE.gold.json. */
export function measure({ path, json, findings }: Given): string {
  const measured = goldNames(path).map((name) => measureFile(path, name));
  if (measured.length === 0) throw new BadUse(`There is no FILE.txt with a FILE${GOLD} in ${path}.`);
  if (json) return `${JSON.stringify(measured)}\n`;
  const sure = measured.filter(({ unsure }) => !unsure);
  const lines = [HEAD, ...measured.map((one) => row(one.name + (one.unsure ? " *" : ""), one.outline, one.outline.wronglyClaimed)), "", ...total("all", measured), ...total("without * (unsure)", sure)];
  return `${[...lines, "", ...defectLines(measured), ...(findings ? ["", ...beyondLines(measured)] : [])].join("\n")}\n`;
}

function goldNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(GOLD)).map((name) => name.slice(0, -GOLD.length)).filter((name) => existsSync(join(folder, `${name}.txt`))).toSorted();
  } catch {
    throw new BadUse(`There is no folder that can be opened at ${folder}.`);
  }
}

function measureFile(folder: string, name: string): Measured {
  const gold = readGold(readFileSync(join(folder, name + GOLD), "utf8"));
  if (!gold) throw new BadUse(`${name}${GOLD} is not a gold file: it needs sections with basics, practices, results and next.`);
  const text = textOf(join(folder, `${name}.txt`));
  return { name, unsure: gold.unsure, outline: measureOutline(text, gold.parts), findings: measureFindings(text, printedFindings(text), gold.defects) };
}

const share = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(4));
const HEAD = `${"file".padEnd(34)}  all     in parts  borders  wrongly claimed`;

function row(name: string, { agreed, characters, placedAgreed, placed, bordersFound, borders }: Agreement, claimed: readonly string[]): string {
  return `${name.padEnd(34)}  ${share(agreed, characters)}  ${share(placedAgreed, placed).padEnd(8)}  ${`${bordersFound}/${borders}`.padEnd(7)}  ${claimed.join(", ")}`.trimEnd();
}

function total(name: string, measured: readonly Measured[]): string[] {
  return measured.length === 0 ? [] : [row(name, sumAgreement(measured.map(({ outline }) => outline)), measured.flatMap(({ outline }) => outline.wronglyClaimed))];
}

function defectLines(measured: readonly Measured[]): string[] {
  const recalls = sumRecalls(measured.map(({ findings }) => findings.recalls));
  const promised = recalls.filter(({ kind }) => (PROMISED_KINDS as readonly string[]).includes(kind));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  const [found, marked] = [sum(promised.map((recall) => recall.found)), sum(promised.map((recall) => recall.marked))];
  const [beyond, characters, covered] = [sum(measured.map(({ findings }) => findings.beyond.length)), sum(measured.map(({ findings }) => findings.characters)), sum(measured.map(({ findings }) => findings.covered))];
  return [
    ...recalls.map((recall) => `${recall.kind.padEnd(34)}  ${recall.found}/${recall.marked}${promised.includes(recall) ? "" : "  (not promised)"}`),
    `${"defects of the promised kinds".padEnd(34)}  ${found}/${marked}  ${share(found, marked)}`,
    `findings that nobody marked: ${beyond}, ${((1000 * beyond) / characters).toFixed(2)} per 1,000 characters; characters inside findings: ${share(covered, characters)}`,
  ];
}

function beyondLines(measured: readonly Measured[]): string[] {
  return measured.flatMap(({ name, findings }) => findings.beyond.map(({ kind, start, end, quote, message }) => `${name}  ${kind}  ${start}–${end}  「${quote.replace(/\s*\n\s*/gu, "⏎")}」  ${message}`));
}
