import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/** One sealed box in this browser. `id` is owner, place and tab, each a random id or a path; `at` is ms UTC. */
export type Row = { id: string; owner: string; place: string; at: number; box: Uint8Array };

interface Shelf extends DBSchema {
  kept: { key: string; value: Row; indexes: { owner: string } };
}

let shelf: Promise<IDBPDatabase<Shelf>> | null = null;

function opened(): Promise<IDBPDatabase<Shelf>> {
  shelf ??= openDB<Shelf>("exemplar-net", 1, {
    upgrade: (db) => { db.createObjectStore("kept", { keyPath: "id" }).createIndex("owner", "owner"); },
    terminated: () => { shelf = null; },
  });
  shelf.catch(() => { shelf = null; });
  return shelf;
}

/** Write a box to the disk of this computer. Rejects where the browser keeps nothing (private windows, full disk). */
export async function putRow(row: Row): Promise<void> {
  const tx = (await opened()).transaction("kept", "readwrite", { durability: "strict" });
  await Promise.all([tx.store.put(row), tx.done]);
}

export async function deleteRow(id: string): Promise<void> {
  await (await opened()).delete("kept", id);
}

/** Every box of one person. */
export async function rowsOf(owner: string): Promise<Row[]> {
  return (await opened()).getAllFromIndex("kept", "owner", owner);
}
