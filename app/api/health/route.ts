import { sql } from "drizzle-orm";
import { database } from "@/db/client";

/** Whether the server answers and its database has the right schema. */
export async function GET() {
  database().get(sql`select 1`);
  return Response.json({ ok: true }, { headers: { "cache-control": "no-store" } });
}
