/** Turns offsets of one text: UTF-16 units to code points and back. */
export type Points = { toPoint: (unit: number) => number; toUnit: (point: number) => number };

const same = (offset: number) => offset;

/** The offsets of a text, reckoned once; a text without surrogate pairs needs no table. */
export function readPoints(text: string): Points {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return { toPoint: same, toUnit: same };
  const points = new Int32Array(text.length + 1);
  const units: number[] = [];
  let at = 0;
  for (const point of text) {
    for (let unit = 0; unit < point.length; unit += 1) points[at + unit] = units.length;
    units.push(at);
    at += point.length;
  }
  points[at] = units.length;
  units.push(at);
  return { toPoint: (unit) => points[unit] ?? units.length - 1, toUnit: (point) => units[point] ?? text.length };
}
