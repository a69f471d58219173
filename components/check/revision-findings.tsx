"use client";

import { useWords } from "@/components/ui/words-context";
import type { Listed } from "@/lib/check/listed";
import { tellFinding } from "@/lib/words/finding";
import type { PaperPart } from "@/lib/review/paper";
import { FindingQuote } from "./finding-quote";

type Props = { findings: readonly Listed[]; parts: readonly PaperPart[]; onShow: () => void };

/** Lights up a place of the paper by selecting it, so that it can be commented on at once. */
function select({ part, start, end }: Listed): void {
  const paragraphs = [...document.querySelectorAll<HTMLElement>("p[data-part]")].filter((one) => one.dataset.part === part);
  const paragraph = paragraphs.find(({ dataset }) => Number(dataset.start) <= start && start < Number(dataset.end));
  if (!paragraph) return;
  paragraph.scrollIntoView({ block: "center" });
  const [from, to] = [start, Math.min(end, Number(paragraph.dataset.end))].map((at) => at - Number(paragraph.dataset.start));
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest("[data-skip]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const range = document.createRange();
  let done = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const points = Array.from(node.data);
    const unit = (at: number) => points.slice(0, at - done).join("").length;
    if (from !== undefined && from >= done && from <= done + points.length) range.setStart(node, unit(from));
    if (to !== undefined && to >= done && to <= done + points.length) range.setEnd(node, unit(to));
    done += points.length;
  }
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** For the reviewer, folded: what the check finds in the revision, and what the unit says of it. */
export function RevisionFindings({ findings, parts, onShow }: Props) {
  const words = useWords();
  const { checking, check } = words;
  function show(finding: Listed) {
    onShow();
    requestAnimationFrame(() => select(finding));
  }
  return (
    <details className="mt-3 border-y border-line">
      <summary className="min-h-11 content-center text-meta"><b>{checking.ofRevision(findings.length)}</b></summary>
      <p className="text-meta text-hint">{findings.length === 0 ? checking.none : checking.ofRevisionHint}</p>
      <ul className="pb-2">
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.part} ${finding.start} ${finding.end}`} className="border-t border-line py-2 text-meta">
            <p className="flex items-baseline justify-between gap-3">
              <span><b className="text-ink-2">{check.kinds[finding.kind]}</b><span className="ml-2 text-hint">{parts.find(({ key }) => key === finding.part)?.label ?? checking.whole}</span></span>
              {finding.end > finding.start && finding.kind !== "length" && <button type="button" className="link py-0" onClick={() => show(finding)}>{checking.show}</button>}
            </p>
            <FindingQuote finding={finding} text={parts.find(({ key }) => key === finding.part)?.text ?? ""} />
            <p>{words.frame.sentence(tellFinding(words, finding).message)}</p>
            {finding.dismissal && <p className="text-ink-2">{checking.unitSays(finding.dismissal.reason)}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
