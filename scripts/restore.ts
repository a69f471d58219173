import path from "node:path";
import { restore } from "@/db/restore";
import { now } from "@/lib/clock";
import { command, folder } from "./settings";

await command(() => {
  const [from] = process.argv.slice(2);
  if (!from) throw new Error("Say which backup: npm run restore -- FOLDER");
  const { kept } = restore(folder, path.resolve(from), now());
  console.log(`${from} is restored into ${folder}. What it replaced is kept in ${kept}`);
});
