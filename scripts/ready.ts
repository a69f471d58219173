import path from "node:path";
import { DATABASE } from "@/db/backup";
import { holdTogether } from "@/db/lock";
import { openDatabase } from "@/db/open";
import { unfit } from "@/db/ready";
import { now } from "@/lib/clock";
import { inviteFirst } from "@/lib/person/invitation.mutations";
import { command, folder } from "./settings";

/** Says why the folder is not to be served for real; for one with nobody in it, prints the first administrator's link. */
await command(async () => {
  const release = holdTogether(folder, "server");
  const { sqlite, db } = openDatabase(path.join(folder, DATABASE));
  const reasons = await unfit(db);
  if (reasons.length > 0) throw new Error(reasons.join("\n"));
  const token = inviteFirst(db, now());
  if (token) console.log(`${process.env.PUBLIC_URL}/first/${token}`);
  sqlite.close();
  release();
});
