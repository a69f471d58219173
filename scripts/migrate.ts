import { upgrade } from "@/db/upgrade";
import { now } from "@/lib/clock";
import { command, folder } from "./settings";

await command(() => {
  const { found, copy } = upgrade(folder, now());
  if (copy) console.log(`The database as it was before: ${copy}`);
  console.log(`The database in ${folder} ${found === "current" ? "has" : "now has"} the newest schema.`);
});
