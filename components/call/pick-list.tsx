"use client";

type Props = { label: string; rows: readonly { key: string; text: string; note: string }[]; chosen: readonly string[]; onChange: (chosen: string[]) => void };

/** Several of a list, each with a tick; long lists scroll in their box. */
export function PickList({ label, rows, chosen, onChange }: Props) {
  const toggle = (key: string) => onChange(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <fieldset className="mt-4">
      <legend className="mb-1 font-bold">{label} <span className="font-normal text-hint">{chosen.length}</span></legend>
      <div className="grid max-h-60 gap-x-5 overflow-y-auto border-y border-line @3xl/screen:grid-cols-3" tabIndex={0} role="group" aria-label={label}>
        {rows.map(({ key, text, note }) => (
          <label key={key} className="flex min-h-11 items-center gap-2 @3xl/screen:min-h-9"><input type="checkbox" className="size-5 flex-none accent-primary" checked={chosen.includes(key)} onChange={() => toggle(key)} />{text}<span className="text-meta text-hint">{note}</span></label>
        ))}
      </div>
    </fieldset>
  );
}
