import path from "node:path";
import { photograph } from "@/db/demo/photograph";
import { isCurrent } from "@/db/migrate";
import { openDatabase } from "@/db/open";
import { units } from "@/db/schema";
import { seedDemo } from "@/db/seed";
import { now } from "@/lib/clock";
import { DEMO_PASSWORD } from "@/lib/person/demo";
import { hashPassword } from "@/lib/person/password";

const folder = process.env.DATA_DIR ?? "data";
const { sqlite, db } = openDatabase(path.join(folder, "exemplar.sqlite"));
if (!isCurrent(sqlite)) {
  console.error("The database does not have this version's schema. Run first: npm run db:migrate");
  process.exitCode = 1;
} else if (db.select().from(units).limit(1).get()) {
  console.log(`The database in ${folder} holds units already; the demo world was not loaded.`);
} else {
  seedDemo(db, now(), await hashPassword(DEMO_PASSWORD), await photograph(folder));
  console.log(`The demo world is loaded into ${folder}.`);
}
sqlite.close();
