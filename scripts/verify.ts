import { verifyFolder } from "@/db/verify-folder";
import { command, folder } from "./settings";

await command(() => {
  const { faults, rules, rows } = verifyFolder(folder);
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) throw new Error(`${faults.length} faults in ${folder}. Keep the folder as it is; a backup is put back by: npm run restore -- FROM`);
  console.log(`ok, ${rules} rules, ${rows} rows`);
});
