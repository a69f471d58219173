import path from "node:path";
import { eq } from "drizzle-orm";
import { openDatabase } from "@/db/open";
import { calls } from "@/db/schema";

/** Real texts are longer than the demo calls ask for: lift the upper limits, so that a journey may file them whole. */
const ROOM = 20_000;

const { sqlite, db } = openDatabase(path.join(process.env.DATA_DIR ?? "data", "exemplar.sqlite"));
for (const { id, form } of db.select({ id: calls.id, form: calls.form }).from(calls).all()) {
  db.update(calls).set({ form: { ...form, parts: form.parts.map((part) => ({ ...part, max: ROOM })) } }).where(eq(calls.id, id)).run();
}
sqlite.close();
