import type { Level } from "@/lib/unit/levels";
import type { About } from "./finding";
import type { Says } from "./sayings";
import { readQuantities, type Quantity } from "./quantity";
import { apart } from "./quantity-range";
import { printed } from "./sum-format";
import type { Placed, SumIndex } from "./sum-index";
import { scopeOf } from "./sum-places";

/** A figure of the text beside what the form says of the same thing. */
export type Mismatch = { stated: Placed; label: string; entered: string };

type Entry = { label: string; name: string; total: boolean; current: Quantity; previous: Quantity | null };

const SCOPE = /^(?:全[省市州县区乡镇村校组社局]|[我本该][村镇乡校县区局站]|辖区|社区|学校|本单位|单位)+/u;
const plain = (words: string) => words.replace(/[（(].*$/u, "").replace(SCOPE, "").replace(/^现有|^年末|^总(?=[户人])|的|总数$|数量$|(?<!户|人)数$/gu, "").replace(/^户数$/u, "户").replace(/^(?:人口数?|人数)$/u, "人");

/** A value of the form with its measure, as a figure: "512" and "户". Null for what is no figure. */
function readEntered(value: string, measure: string): Quantity | null {
  const text = value.trim();
  if (!/^[\d,，]+(?:\.\d+)?\s*[^\d]{0,6}$/u.test(text)) return null;
  const read = readQuantities(/\d$/u.test(text) ? text + measure : text);
  return read.length === 1 && read[0]?.family !== "" ? (read[0] ?? null) : null;
}

function entriesOf({ fields, figures }: About): Entry[] {
  const entered = [...figures, ...fields.map(({ label, value }) => ({ label, measure: "", previous: "", current: value }))];
  return entered.flatMap(({ label, measure, previous, current }): Entry[] => {
    const name = plain(label);
    const quantity = readEntered(current, measure || (label.endsWith("户数") ? "户" : /人口数?$|人数$|党员数?$/u.test(label) ? "人" : ""));
    return quantity && name !== "" ? [{ label, name, total: name === "户" || name === "人", current: quantity, previous: readEntered(previous, measure) }] : [];
  });
}

const PART = /其中|新增|增加|减少|参加|参训|参与|培训|慰问|帮扶|救助|脱贫|覆盖|涉及|惠及|投入|搬迁|改造|受益|每|占|原|曾|力争|计划|目标|预计|以上$/u;
/** The places that a unit of the level may call its own: a township's material may well speak of 全村 elsewhere. */
const OWN: Readonly<Record<Level, RegExp>> = { province: /^[省区]?$/u, prefecture: /^[市州]?$/u, county: /^[县区市]?$/u, township: /^[乡镇]?$/u, grassroots: /^[村社校组局]?$/u };
const TOTAL_SUBJECT = /^(?:总人口|总户数|人口|户数|总人数|居民|群众|村民)?$/u;

function isSame({ name, total, current }: Entry, quantity: Placed): boolean {
  const subject = quantity.subject.replace(SCOPE, "");
  if (quantity.family !== current.family) return false;
  if (!total) return plain(quantity.subject) === name || (quantity.subject === "" && plain(quantity.noun) === name);
  const scoped = SCOPE.test(quantity.subject) || /^总?(?:人口|户数|人数)/u.test(subject);
  return scoped && TOTAL_SUBJECT.test(subject) && /^(?:居民|群众|村民)?$/u.test(quantity.noun);
}

const YEAR = /(?:19|20)\d{2}(?= ?年)/gu;

/** Which value of the form holds in the sentence: this year's, last year's, or none where another year is named. */
function heldAgainst(sentence: string, year: number, { current, previous }: Entry): readonly Quantity[] {
  const years = [...sentence.matchAll(YEAR)].map(Number);
  const last = /上年|去年/u.test(sentence) || years.includes(year - 1);
  if (years.some((named) => named !== year && named !== year - 1) || (last && !previous)) return [];
  return last && previous ? [current, previous] : [current];
}

/** Every figure of the text that differs from what the form says of the same thing. */
export function readMismatches(index: SumIndex, about: About): Mismatch[] {
  const entries = entriesOf(about);
  return index.quantities.flatMap((stated): Mismatch[] => {
    const clause = stated.gap.split(/[，,；;。（(]/u).at(-1) ?? "";
    const next = index.quantities[stated.at + 1];
    if (stated.blank || PART.test(clause) || (/[由从]/u.test(clause) && next?.sentence === stated.sentence)) return [];
    if (!OWN[about.unit.level].test(scopeOf(stated.subject))) return [];
    const entry = entries.find((candidate) => isSame(candidate, stated));
    if (!entry) return [];
    const held = heldAgainst(index.sentences[stated.sentence]?.text ?? "", about.year, entry);
    const wrong = held.length > 0 && held.every(({ range }) => apart(range, stated.range));
    return wrong ? [{ stated, label: entry.label, entered: printed(entry.current) }] : [];
  });
}

/** A figure of the text beside that of the form, as a message. */
export const judgeMismatch = ({ stated, label, entered }: Mismatch): Says => ({ code: "figureMismatch", label, entered, stated: printed(stated) });
