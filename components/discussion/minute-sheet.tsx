import type { MinuteView } from "@/lib/call/minute.queries";
import type { Words } from "@/lib/words/words";

type Props = { minute: MinuteView; callName: string; organiser: string; words: Words };

/** A minute as it is printed and signed. */
export function MinuteSheet({ minute: { heldOn, present, body, writer }, callName, organiser, words: { minute: w } }: Props) {
  const lines = [[w.sheet.meeting, w.meetingOf(callName)], [w.sheet.heldOn, heldOn], [w.sheet.host, organiser], [w.sheet.present, present], [w.sheet.writer, writer]] as const;
  return (
    <article className="print-sheet minute-sheet">
      <h2 className="mb-6 text-center font-title text-h2">{w.title}</h2>
      <table>
        <tbody>
          {lines.map(([label, value]) => <tr key={label}><th scope="row" className="w-32 whitespace-nowrap font-hei font-normal">{label}</th><td className="whitespace-pre-wrap font-doc">{value}</td></tr>)}
          <tr><th scope="rowgroup" colSpan={2} className="text-left font-hei font-normal">{w.sheet.body}</th></tr>
        </tbody>
      </table>
      <div className="minute-body font-doc">{body.split("\n").map((line, index) => <p key={index}>{line}</p>)}</div>
      <p className="mt-12 font-doc">{w.sheet.sign}</p>
    </article>
  );
}
