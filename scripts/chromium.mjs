import { existsSync } from "node:fs";
import { run } from "./steps.mjs";

const PLACES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const found = () => PLACES.find((place) => place && existsSync(place));

async function hasChinese() {
  return run("fc-list", [":lang=zh-cn", "family"]).then((fonts) => fonts.trim() !== "", () => false);
}

/** The browser for the journeys, with a Chinese font; installs them with apt where they are missing. */
export async function chromium() {
  if (found() && (await hasChinese())) return found();
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => run("env", ["DEBIAN_FRONTEND=noninteractive", ...sudo, "apt-get", ...args]);
  await apt("update", "-qq");
  await apt("install", "-y", "-qq", "chromium", "fonts-noto-cjk");
  return found();
}
