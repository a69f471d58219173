import type { Fragment } from "@/lib/document/fragments";
import type { DocumentModel } from "@/lib/document/model";
import type { Page } from "@/lib/document/pages";
import { A4Paragraph } from "./a4-paragraph";
import { A4Signature } from "./a4-signature";
import { A4Table } from "./a4-table";

/** Empty lines of the grid. */
const gapAbove = (lines: number) => ({ marginTop: `calc(${lines} * var(--line))` });

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    <span key={`line-${index}`} className="a4-line">
      {line}
    </span>
  ));
}

function Part({ fragment }: { fragment: Fragment }) {
  switch (fragment.kind) {
    case "head":
      return (
        <p className="a4-head">
          <span className="a4-hei">{fragment.name}</span>
          <span>{fragment.number}</span>
        </p>
      );
    case "title":
      return (
        <h2 className="a4-title">
          <Lines lines={fragment.lines} />
        </h2>
      );
    case "byline":
      return (
        <p className="a4-byline">
          <Lines lines={fragment.lines} />
        </p>
      );
    case "paragraph":
      return <A4Paragraph fragment={fragment} />;
    case "caption":
      return (
        <h3 className="a4-caption" style={gapAbove(fragment.gap)}>
          {fragment.text}
        </h3>
      );
    case "table":
      return <A4Table fragment={fragment} />;
    case "signature":
      return (
        <div style={gapAbove(fragment.gap)}>
          <A4Signature unit={fragment.unit} date={fragment.date} seal={fragment.seal} />
        </div>
      );
  }
}

function Sheet({ page, foot, draftMark }: { page: Page; foot: string; draftMark: string | null }) {
  return (
    <article
      id={`page-${page.number}`}
      className={`a4 ${page.number % 2 === 1 ? "a4-odd" : "a4-even"}`}
      aria-label={`第 ${page.number} 页`}
    >
      {draftMark === null ? null : <p className="a4-mark">{draftMark}</p>}
      <div className="a4-text">
        {page.fragments.map((fragment, index) => (
          <Part key={`${fragment.kind}-${index}`} fragment={fragment} />
        ))}
      </div>
      <p className="a4-number">{`— ${page.number} —`}</p>
      <p className="a4-foot">{foot}</p>
    </article>
  );
}

/** The sheets of a document as they will be printed, one below the other; looks in app/paper.css. */
export function A4Pages({ pages, head }: { pages: readonly Page[]; head: Pick<DocumentModel, "foot" | "draftMark"> }) {
  return (
    <div className="a4-pages">
      {pages.map((page) => (
        <Sheet key={page.number} page={page} foot={head.foot} draftMark={head.draftMark} />
      ))}
    </div>
  );
}
