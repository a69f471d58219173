import { migrateOpen } from "@/db/migrate";
import { openDatabase } from "@/db/open";

/** Migrates the file given and kills itself before its nth call of the driver; tells how many there were. */
const [file = "", last = "0"] = process.argv.slice(2);
const opened = openDatabase(file);
let calls = 0;
const watched = new Proxy(opened.sqlite, {
  get(sqlite, name) {
    const found: unknown = Reflect.get(sqlite, name);
    if (typeof found !== "function") return found;
    return (...given: unknown[]) => {
      calls += 1;
      if (calls === Number(last)) process.kill(process.pid, "SIGKILL");
      return Reflect.apply(found, sqlite, given);
    };
  },
});
process.send?.("begun");
migrateOpen({ ...opened, sqlite: watched });
opened.sqlite.close();
process.send?.(calls);
