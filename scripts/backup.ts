import path from "node:path";
import { backup } from "@/db/backup";
import { now } from "@/lib/clock";
import { command, folder } from "./settings";

await command(() => {
  const into = path.resolve(process.argv[2] ?? path.join(folder, "backups"));
  const { place, bytes } = backup(folder, into, now());
  console.log(`${place}  ${(bytes / 1_000_000).toFixed(1)} MB`);
});
