"use client";

import { Banner } from "@/components/ui/banner";
import { useWords } from "@/components/ui/words-context";

type Line = { key: string; label: string; mine: string; theirs: string };
type Props = { news: string | null; clashes: readonly Line[]; onSettle: (whose: "mine" | "theirs") => void };

/** What happened to a sheet by itself: boxes brought back, and boxes that two people changed, to choose between. */
export function SheetNews({ news, clashes, onSettle }: Props) {
  const { net } = useWords();
  return (
    <>
      {news !== null && <div className="mb-4"><Banner voice="info" role="status">{news}</Banner></div>}
      {clashes.length > 0 && (
        <div className="mb-4">
          <Banner voice="go" role="alert">
            <h2 className="text-body">{net.clashTitle}</h2>
            <table className="rows my-2 w-full">
              <thead><tr><th scope="col" /><th scope="col">{net.mine}</th><th scope="col">{net.theirs}</th></tr></thead>
              <tbody>
                {clashes.map(({ key, label, mine, theirs }) => (
                  <tr key={key}><th scope="row" className="text-left">{label}</th><td>{mine || net.blank}</td><td>{theirs || net.blank}</td></tr>
                ))}
              </tbody>
            </table>
            <p className="flex flex-wrap gap-3">
              <button type="button" className="btn btn-small" onClick={() => onSettle("mine")}>{net.useMine}</button>
              <button type="button" className="btn btn-small" onClick={() => onSettle("theirs")}>{net.useTheirs}</button>
            </p>
          </Banner>
        </div>
      )}
    </>
  );
}
