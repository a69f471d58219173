"use client";

import { isUnfinished } from "@/components/ui/composing";
import { useWords } from "@/components/ui/words-context";
import { HONOUR_KEYS, type HonourKey } from "@/lib/material/honours";
import { useHonours } from "./use-honours";

type Props = { id: string; label: string; value: string; about: string | undefined; invalid: boolean; onValue: (value: string) => void; onLeave: () => void };

const WIDTHS: Record<HonourKey, string> = {
  year: "@3xl/screen:w-[5.5rem]", name: "@max-3xl/screen:!basis-full", by: "@max-3xl/screen:!basis-full", level: "@3xl/screen:w-[7rem]", number: "@3xl/screen:w-[10rem]",
};
/** On a phone the year stands beside the level, above what they are of. */
const ORDER: Record<HonourKey, string> = { year: "", level: "", name: "@max-3xl/screen:order-1", by: "@max-3xl/screen:order-1", number: "@max-3xl/screen:order-1" };

/** The honours of a unit (曾获荣誉) as a table whose rows are typed, pasted, moved and removed. */
export function HonoursTable({ id, label, value, about, invalid, onValue, onLeave }: Props) {
  const { sheet, material } = useWords();
  const { rows, type, add, move, remove, paste, undo, sentence } = useHonours(value, onValue);
  const small = "inline-flex min-h-9 min-w-9 items-center justify-center rounded-control text-ink-2 hover:bg-desk hover:text-ink aria-disabled:opacity-30 @max-3xl/screen:min-h-11 @max-3xl/screen:min-w-11";
  return (
    <div id={id} role="group" aria-label={label} aria-describedby={about} aria-invalid={invalid} tabIndex={-1}>
      <datalist id={`${id}-levels`}>{sheet.levels.map((level) => <option key={level} value={level} />)}</datalist>
      <table className="rows flows">
        <thead><tr>{HONOUR_KEYS.map((key) => <th key={key} className="!px-1.5">{sheet.honours[key]}</th>)}<th /></tr></thead>
        <tbody>
          {rows.map(({ id: row, cells }, at) => (
            <tr key={row}>
              {HONOUR_KEYS.map((key) => (
                <td key={key} className={`cell !px-0 !py-1 @3xl/screen:!px-1 ${WIDTHS[key]} ${ORDER[key]}`} data-label={sheet.honours[key]}>
                  <input id={`${id}-${at}-${key}`} className="box @3xl/screen:!px-2" autoComplete="off" list={key === "level" ? `${id}-levels` : undefined} inputMode={key === "year" ? "numeric" : undefined}
                    aria-label={`${sheet.honourNumbered(at + 1)} ${sheet.honours[key]}`} value={cells[key]} onBlur={onLeave} onPaste={(event) => paste(event, at, key)}
                    onChange={(event) => type(at, key, event.target.value, !isUnfinished(event))} onCompositionEnd={(event) => type(at, key, event.currentTarget.value, true)} />
                </td>
              ))}
              <td className="whitespace-nowrap !px-0 @max-3xl/screen:order-2 @max-3xl/screen:ml-auto">
                <button type="button" className={small} aria-label={`${sheet.moveUp} ${sheet.honourNumbered(at + 1)}`} aria-disabled={at === 0} onClick={() => move(at, -1)}>↑</button>
                <button type="button" className={small} aria-label={`${sheet.moveDown} ${sheet.honourNumbered(at + 1)}`} aria-disabled={at === rows.length - 1} onClick={() => move(at, 1)}>↓</button>
                <button type="button" className={small} aria-label={`${sheet.remove} ${sheet.honourNumbered(at + 1)}`} onClick={() => remove(at)}>✕</button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 flex flex-wrap items-center gap-x-4">
        <button type="button" className="btn btn-small" onClick={add}>{sheet.addHonour}</button>
        <span role="status" className="text-meta text-ink-2">{sentence} {undo && <button type="button" className="link py-0" onClick={undo}>{material.undo}</button>}</span>
      </p>
    </div>
  );
}
