type Sheet<V> = Readonly<Record<string, V>>;
/** A key that both changed, each to something else. */
export type Clash<V> = { key: string; mine: V; theirs: V };

/** Whether two values of a sheet hold the same; their keys stand in the same order, as the form has them. */
export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Two people changed one sheet: `base` is what both began from. A key that only one changed keeps that change;
 * where both did, `merged` holds mine and the key is named in `clashes`.
 */
export function mergeSheets<V>(base: Sheet<V>, mine: Sheet<V>, theirs: Sheet<V>): { merged: Record<string, V>; clashes: Clash<V>[] } {
  const merged: Record<string, V> = { ...theirs };
  const clashes: Clash<V>[] = [];
  for (const [key, value] of Object.entries(mine)) {
    if (same(value, base[key]) && key in theirs) continue;
    merged[key] = value;
    const other = theirs[key];
    if (other !== undefined && !same(other, base[key]) && !same(other, value)) clashes.push({ key, mine: value, theirs: other });
  }
  return { merged, clashes };
}
