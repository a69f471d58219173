import { keyFrom, open, seal } from "@/lib/net/seal";
import { deleteRow, putRow, rowsOf } from "./store";

/** Where a text belongs: its place in the net, the page it is written on, and its name for the person. */
export type Place = { key: string; href: string; label: string };
/** The value as typed, what it was changed from, the version that was, and what was on its way to the server meanwhile. */
export type Typed = { value: unknown; base?: unknown; version: number; sent?: unknown };
/** What is kept of a place, and since when (ms UTC). */
export type Kept = Typed & { id: string; place: Place; at: number };
/** Whose net it is. */
export type Holder = { id: string; account: string; name: string };

type Inside = Typed & { place: Place };

/**
 * The browser's net under what is typed: sealed boxes of one person, in order, each window with boxes of its
 * own. `keep` answers whether it lies on this computer's disk; nothing here is a save.
 */
export function makeNet(holder: Holder, secret: string, tab: string) {
  const key = keyFrom(secret);
  const idOf = (place: string) => `${holder.id}|${place}|${tab}`;
  let order: Promise<unknown> = Promise.resolve();

  function inOrder<T>(work: () => Promise<T>): Promise<T> {
    const next = order.then(work);
    order = next.catch(() => undefined);
    return next;
  }

  const keep = (place: Place, typed: Typed): Promise<boolean> => inOrder(async () => {
    const id = idOf(place.key);
    const inside: Inside = { place, ...typed };
    await putRow({ id, owner: holder.id, place: place.key, at: Date.now(), box: seal(key, id, inside) });
  }).then(() => true, () => false);

  const discard = (id: string): Promise<void> => inOrder(() => deleteRow(id)).catch(() => undefined);

  /** Everything of this person that is kept on this computer, newest first; boxes that do not open are left alone. */
  async function all(): Promise<Kept[]> {
    const rows = await inOrder(() => rowsOf(holder.id)).catch(() => []);
    const kept = rows.flatMap(({ id, at, box }): Kept[] => {
      const inside = open(key, id, box) as Inside | undefined;
      return inside ? [{ id, at, ...inside }] : [];
    });
    return kept.toSorted((a, b) => b.at - a.at);
  }

  return {
    holder,
    keep,
    discard,
    all,
    drop: (place: Place) => discard(idOf(place.key)),
    /** What is kept of one place, by its key. */
    of: async (key: string) => (await all()).filter((kept) => kept.place.key === key),
    isMine: (kept: Kept) => kept.id === idOf(kept.place.key),
  };
}
export type Net = ReturnType<typeof makeNet>;
