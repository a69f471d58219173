import { mkdirSync } from "node:fs";
import path from "node:path";
import { migrateFile } from "@/db/migrate";

const folder = process.env.DATA_DIR ?? "data";
mkdirSync(folder, { recursive: true });
migrateFile(path.join(folder, "exemplar.sqlite"));
console.log(`The database in ${folder} has the newest schema.`);
