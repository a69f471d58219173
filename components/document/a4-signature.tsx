import { textWidth } from "@/lib/document/lines";
import { signatureIndents } from "@/lib/document/signature";

const fromRight = (characters: number) => ({ paddingRight: `calc(${characters} * var(--character))` });

/** Half of the ring's 40 mm, so that it is centred on the date. */
const RADIUS = 20;

/** Unit and date with the ring where the seal goes; the ring is not printed. */
export function A4Signature({ unit, date, seal }: { unit: string; date: string; seal: string }) {
  const indents = signatureIndents(unit, date);
  const middle = indents.date + textWidth(date) / 4;
  return (
    <div className="a4-sign">
      <p style={fromRight(indents.unit)}>{unit}</p>
      <p style={fromRight(indents.date)}>{date}</p>
      <span className="a4-seal" style={{ right: `calc(${middle} * var(--character) - ${RADIUS} * var(--mm))` }}>
        {seal}
      </span>
    </div>
  );
}
