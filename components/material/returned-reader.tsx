"use client";

import { useMemo } from "react";
import { useWords } from "@/components/ui/words-context";
import { liveFinder } from "@/lib/comment/live";
import { cutMarks } from "@/lib/comment/marks";
import { slice } from "@/lib/text/normalise";
import { readOutline } from "@/lib/text/outline";
import type { Tops } from "./section-head";
import { UnitNote } from "./unit-note";
import type { PartStart } from "./use-part";
import { useReturnedDesk } from "./use-returned";

/** A part that was not returned: grey and only read, its comments beside it all the same. */
export function ReturnedReader({ filed, start: { key, text }, tops }: { filed: string; start: PartStart; tops: Tops }) {
  const { frame } = useWords();
  const { shown, active } = useReturnedDesk();
  const here = useMemo(() => {
    const find = liveFinder(filed, text);
    return shown.filter((one) => one.part === key).map((asked) => ({ asked, spot: find(asked) }));
  }, [shown, key, filed, text]);
  const marks = here.flatMap(({ asked, spot }) => (spot ? [{ id: asked.id, ...spot }] : []));
  return (
    <>
      <div className="reading border-t border-line px-4 pt-2 text-hint">
        {text.trim() === "" && <p>{frame.nothing}</p>}
        {readOutline(text).map(({ start, end, heading, level }) => (
          <p key={start}>
            {cutMarks(start, end, marks, heading ? [heading[1]] : []).map((run) => {
              const words = slice(text, run.start, run.end);
              const face = heading && run.start < heading[1] ? `level-${level}` : undefined;
              return run.ids.length === 0 ? <span key={run.start} className={face}>{words}</span>
                : <mark key={run.start} className={face} data-mark={run.ids.join(" ")} data-active={active !== null && run.ids.includes(active) ? "" : undefined}>{words}</mark>;
            })}
          </p>
        ))}
      </div>
      {here.map(({ asked, spot }) => <UnitNote key={asked.id} asked={asked} top={tops[asked.id]} lost={asked.quote !== "" && spot === null} locked />)}
    </>
  );
}
