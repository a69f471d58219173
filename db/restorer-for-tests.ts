import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

// Loaded first: what the loader itself writes (its cache) is no change of the restore.
const { restore } = await import("@/db/restore");

/** Restores a backup and kills itself before its nth change of the file system; tells how many there were. */
const [folder = "", from = "", last = "0"] = process.argv.slice(2);
let changes = 0;
for (const name of ["linkSync", "renameSync", "rmSync", "mkdirSync", "writeFileSync", "fsyncSync", "cpSync", "chmodSync"] as const) {
  const real = fs[name] as (...given: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...given: unknown[]) => {
      changes += 1;
      if (changes === Number(last)) process.kill(process.pid, "SIGKILL");
      return real(...given);
    },
  });
}
syncBuiltinESMExports();
restore(folder, from, Date.UTC(2026, 10, 21));
process.send?.(changes);
