import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { schemaName } from "@/db/migrate";

const HEADERS = { "cache-control": "no-store" };

/** Whether the server answers and its database has the right schema. Why it has not is for the server's own log. */
export async function GET() {
  try {
    database().get(sql`select 1 from events limit 1`);
    return Response.json({ ok: true, schema: schemaName() }, { headers: HEADERS });
  } catch (error) {
    console.error(error);
    return Response.json({ ok: false, message: "The database is not ready. The server's own messages say why." }, { status: 503, headers: HEADERS });
  }
}
