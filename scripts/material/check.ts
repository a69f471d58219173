import { checkText } from "@/lib/check/check-text";
import type { Finding } from "@/lib/check/finding";
import { slice } from "@/lib/text/normalise";
import { tellFinding } from "@/lib/words/finding";
import { words } from "@/lib/words/words";
import { textOf, type Given } from "./reading";

/** One finding as it is printed: its place in code points, the words there, and what to do, in Chinese. */
export type PrintedFinding = Pick<Finding, "kind" | "start" | "end" | "fill" | "repair" | "also"> & { quote: string; message: string; remedy: string };

/** What the check finds in a file. */
export function check({ path, json, text: plain }: Given): string {
  const text = textOf(path);
  if (plain) return text;
  const findings = printedFindings(text);
  return json ? `${JSON.stringify(findings)}\n` : findings.map(readable).join("");
}

/** The findings of a text in the form in which they are printed. */
export function printedFindings(text: string): PrintedFinding[] {
  return checkText(text).map((finding) => {
    const { kind, start, end, fill, repair, also } = finding;
    const told = { kind, start, end, quote: slice(text, start, end), ...tellFinding(words("zh-CN"), finding) };
    return { ...told, ...(fill === undefined ? {} : { fill }), ...(repair === undefined ? {} : { repair }), ...(also === undefined ? {} : { also }) };
  });
}

function readable({ kind, start, end, quote, message, remedy, fill }: PrintedFinding): string {
  return `${start}–${end} ${kind} 「${quote.replace(/\s*\n\s*/gu, "⏎")}」\n  ${message} ${remedy}${fill === undefined ? "" : ` → ${fill}`}\n`;
}
