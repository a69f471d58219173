import { existsSync } from "node:fs";

const FIRST = { folder: process.env.DATA_DIR ?? "data", port: Number(process.env.TEST_PORT ?? 4799) };
/** Each world keeps the ports up to the next one's for the servers that its journeys start themselves. */
const APART = 10;

/** The data folder of one of the worlds that the journeys run in, counted from 0; all begin as copies of the first. */
export const folderOf = (world: number) => (world === 0 ? FIRST.folder : `${FIRST.folder}-${world}`);

/** What a process is told that serves one of the worlds, or walks through it. */
export function worldSettings(world: number) {
  const port = FIRST.port + APART * world;
  const url = `http://127.0.0.1:${port}`;
  return { DATA_DIR: folderOf(world), TEST_PORT: String(port), PUBLIC_URL: url, NEXTAUTH_URL: url };
}

/** How many worlds there are: TEST_WORLDS, or one. Throws where one of them has no folder yet. */
export function countWorlds(): number {
  const count = Number(process.env.TEST_WORLDS ?? 1);
  const missing = Array.from({ length: count }, (_, world) => folderOf(world)).slice(1).find((folder) => !existsSync(folder));
  if (missing) throw new Error(`TEST_WORLDS is ${count}, but there is no ${missing}: copy the first world there.`);
  return count;
}
