import { holdAlone, holdTogether } from "@/db/lock";

const [how, folder = ""] = process.argv.slice(2);
try {
  const release = how === "alone" ? holdAlone(folder, "migrate") : holdTogether(folder, "server");
  process.send?.("held");
  process.on("message", () => {
    release();
    process.disconnect();
  });
} catch (error) {
  process.send?.(error instanceof Error ? error.message : String(error));
  process.disconnect();
}
