import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT, secretsOf, stop } from "./steps.mjs";
import { portOf } from "./steps-server.mjs";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Read the settings file (SETTINGS, else .env beside package.json); what the environment says goes before it. */
export function readSettingsFile() {
  const file = path.resolve(ROOT, process.env.SETTINGS ?? ".env");
  if (!existsSync(file)) return process.env.SETTINGS ? stop(`SETTINGS names ${file}, which is not there.`) : undefined;
  if (!process.loadEnvFile) return stop(`To read ${file}, Node 20.12 or newer is needed; this is ${process.versions.node}.`);
  return process.loadEnvFile(file);
}

function publicUrl() {
  const given = process.env.PUBLIC_URL;
  if (!given) return stop("PUBLIC_URL is missing. Give the address that people type, for instance PUBLIC_URL=https://exemplar.example.gov.cn, in the environment or in .env (see .env.example).");
  const url = URL.canParse(given) ? new URL(given) : null;
  const plain = url && ["http:", "https:"].includes(url.protocol) && url.pathname === "/" && url.search + url.hash + url.username === "";
  return plain ? url : stop(`PUBLIC_URL=${given} is no address of a site. It has a scheme and a name and nothing after it, like https://exemplar.example.gov.cn`);
}

function requireLong(name, value) {
  if (value.length < 32) stop(`${name} has ${value.length} characters; at least 32 are needed. Make one: openssl rand -base64 32`);
}

/** The secrets given, else those in the data folder, made once. A database that has lost its secrets gets no new ones. */
function secrets(folder) {
  const given = Object.fromEntries(["NEXTAUTH_SECRET", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  const enough = Object.keys(given).length === 2;
  if (!enough && existsSync(path.join(folder, "exemplar.sqlite")) && !existsSync(path.join(folder, "secrets.json"))) {
    stop(`${folder} has a database and no secrets.json. Put secrets.json back from a backup, or give NEXTAUTH_SECRET and NEXT_SERVER_ACTIONS_ENCRYPTION_KEY.`);
  }
  const all = { ...(enough ? {} : secretsOf(folder)), ...given };
  for (const name of ["NEXTAUTH_SECRET", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"]) {
    if (!all[name]) stop(`${name} is missing in ${path.join(folder, "secrets.json")}. Put that file back from a backup.`);
    requireLong(name, all[name]);
  }
  if (![16, 24, 32].includes(Buffer.from(all.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, "base64").length)) stop("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is not 32 bytes in base64. Make one: openssl rand -base64 32");
  return all;
}

/** Everything a server for real use is told, checked; stops with one sentence where something is missing or wrong. */
export function serveSettings() {
  readSettingsFile();
  if (process.env.DEMO === "1") stop("DEMO=1 prints accounts for everyone. It is for npm start; take it out of the settings.");
  const url = publicUrl();
  const workers = Number(process.env.WORKERS || 1);
  if (!Number.isInteger(workers) || workers < 1 || workers > 64) stop(`WORKERS=${process.env.WORKERS} is no number of processes. Choose 1 to 64; as many as there are cores is enough.`);
  const folder = path.resolve(ROOT, process.env.DATA_DIR || "data");
  const host = process.env.HOST || "127.0.0.1";
  const port = portOf(process.env.PORT);
  const env = {
    ...process.env, ...secrets(folder), DATA_DIR: folder, PUBLIC_URL: url.origin, NEXTAUTH_URL: url.origin, HOST: host, PORT: String(port), WORKERS: String(workers),
    DEMO: "0", NEXT_TELEMETRY_DISABLED: "1", NEXT_DIST: ".next", NODE_ENV: "production",
  };
  return { env, url, folder, host, port, workers, unencrypted: url.protocol === "http:" && !LOOPBACK.has(url.hostname) };
}
