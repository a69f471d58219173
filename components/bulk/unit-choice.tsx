"use client";

import { useWords } from "@/components/ui/words-context";
import type { BulkUnit } from "@/lib/material/bulk.queries";
import type { Row } from "./rows";

type Props = { row: Row; name: string; units: readonly BulkUnit[]; busy: boolean; moved: boolean; onChoose: (unitId: string | null) => void };

const whole = ({ name, above }: BulkUnit, far: boolean) => (far ? `${name}（${above.at(-1) ?? ""}）` : name);

/** Whose material a row is: proposed with what told so, or chosen; those that the text names stand first. */
export function UnitChoice({ row: { id, unitId, match, byHand }, name, units, busy, moved, onChoose }: Props) {
  const { bulk, frame } = useWords();
  const far = new Set(units.map(({ above }) => above.at(-1))).size > 1;
  const candidates = match.unitId === null ? units.filter((unit) => match.candidates.includes(unit.id)) : [];
  const option = (unit: BulkUnit) => <option key={unit.id} value={unit.id}>{whole(unit, far)}</option>;
  const settled = byHand || match.unitId === null ? bulk.byHand : bulk.by[match.by];
  const unsure = candidates.length > 0 ? bulk.unsure(frame.listed(...candidates.map((unit) => whole(unit, far)))) : "";
  const told = unitId === null ? unsure : settled;
  return (
    <>
      <select className="box min-w-[9rem]" aria-label={`${name} ${bulk.columns.unit}`} aria-describedby={told ? `told-${id}` : undefined} value={unitId ?? ""} autoFocus={moved} disabled={busy} onChange={({ target }) => onChoose(target.value || null)}>
        <option value="">{bulk.pickUnit}</option>
        {candidates.length > 0 ? <><optgroup label={bulk.maybe}>{candidates.map(option)}</optgroup><optgroup label={bulk.all}>{units.filter((unit) => !candidates.includes(unit)).map(option)}</optgroup></> : units.map(option)}
      </select>
      {told && <p id={`told-${id}`} className={`mt-1 text-meta ${unitId === null ? "text-caution" : "text-hint"}`}>{told}</p>}
    </>
  );
}
