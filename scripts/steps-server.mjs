import net from "node:net";
import os from "node:os";
import { stop } from "./steps.mjs";

/** Whether a host to listen on is every address of this computer. */
export const isEverywhere = (host) => host === "0.0.0.0" || host === "::";

/** This computer's own address in the office network, where it has one. */
export const officeAddress = () => Object.values(os.networkInterfaces()).flat().find((one) => one && one.family === "IPv4" && !one.internal)?.address;

/** The port asked for, 3000 where none is; stops where it is none. */
export function portOf(asked) {
  const port = Number(asked || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) stop(`PORT=${asked} is no port. Choose a number between 1 and 65535.`);
  return port;
}

/** Stop where something else listens there already; `command` is what to run again. */
export async function requireFree(host, port, command) {
  const free = await new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
  if (!free) stop(`Port ${port} on ${host} is taken. Stop what runs there, or choose another: PORT=${port + 1} ${command}`);
}

/** Whether the server answers within 20 seconds; its first page is drawn here, so that nobody waits for it. */
export async function answers(host, port) {
  const address = `http://${isEverywhere(host) ? "127.0.0.1" : host}:${port}`;
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok) {
      await fetch(`${address}/sign-in`).catch(() => null);
      return true;
    }
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  return false;
}
