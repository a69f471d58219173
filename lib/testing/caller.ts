import { readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import type { ActionName } from "@/lib/access/registry";
import type { Result } from "@/lib/result";
import { argumentOf, returnedBy } from "./flight";

/** An answer that came whole; `body` is as it was sent, gzip where that was asked for. */
export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer };

/** An answer that is not one: another status than asked for, or a connection that was cut (status null). */
export class NoAnswer extends Error {
  constructor(what: string, readonly status: number | null, cause?: unknown) {
    super(`${what}: ${status ?? (cause instanceof Error ? cause.message : "cut")}`, { cause });
    this.name = "NoAnswer";
  }
}

type Manifest = { node: Record<string, { exportedName?: string }> };

/** The ids by which a build's actions are called; `dist` is the build's folder, for instance ".next". */
export function actionIds(dist: string): ReadonlyMap<string, string> {
  const { node } = JSON.parse(readFileSync(path.join(dist, "server", "server-reference-manifest.json"), "utf8")) as Manifest;
  return new Map(Object.entries(node).flatMap(([id, { exportedName }]) => (exportedName ? [[exportedName, id] as const] : [])));
}

/** Where a server listens: its address, the origin its pages have, the ids of its actions. */
export type Target = { base: string; origin: string; ids: ReadonlyMap<string, string> };

/** A browser's share of the talk with a server, without the browser: one person, kept-alive connections, cookies. */
export class Caller {
  private readonly agent: http.Agent;
  private readonly cookies = new Map<string, string>();

  /** `connections`: how many requests may be under way at once. */
  constructor(private readonly target: Target, connections = 8) {
    this.agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Send one request and wait for its whole answer, whatever its status. Throws NoAnswer where the connection is cut. */
  send(method: "GET" | "POST", at: string, headers: Record<string, string> = {}, body = ""): Promise<Answer> {
    const what = `${method} ${at}`;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const length = method === "POST" ? { "content-length": String(Buffer.byteLength(body)) } : {};
    return new Promise((resolve, reject) => {
      const cut = (cause?: unknown) => reject(new NoAnswer(what, null, cause));
      const request = http.request(new URL(at, this.target.base), { method, agent: this.agent, headers: { ...(cookie ? { cookie } : {}), ...length, ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", cut);
        response.on("close", () => {
          if (!response.complete) return cut();
          this.keep(response.headers["set-cookie"] ?? []);
          return resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
        });
      });
      request.on("error", cut);
      request.end(body);
    });
  }

  private keep(set: readonly string[]): void {
    for (const one of set) {
      const [pair = ""] = one.split(";");
      const [name, value] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  /** A page or file; throws NoAnswer on anything but a 2xx, so a redirect to sign in as well. */
  async get(at: string, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.send("GET", at, headers);
    if (answer.status < 200 || answer.status > 299) throw new NoAnswer(`GET ${at}`, answer.status);
    return answer;
  }

  /** Sign in through next-auth as the form does; throws where account and password do not fit or are locked. */
  async signIn(account: string, password: string): Promise<void> {
    const { csrfToken } = JSON.parse((await this.get("/api/auth/csrf")).body.toString()) as { csrfToken: string };
    const form = new URLSearchParams({ csrfToken, account, password, json: "true" }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded", origin: this.target.origin };
    const { status } = await this.send("POST", "/api/auth/callback/credentials", headers, form);
    if (status !== 200) throw new NoAnswer(`${account} could not sign in`, status);
  }

  /**
   * Call a server action as the page at `page` does. Answers the action's own Result; throws NoAnswer where the
   * server answered with no 2xx or the connection was cut, and an Error where the action broke on the server.
   */
  async act<T>(name: ActionName, page: string, input: unknown): Promise<Result<T>> {
    const id = this.target.ids.get(name);
    if (!id) throw new Error(`The build has no action ${name}.`);
    const headers = { "next-action": id, "content-type": "text/plain;charset=UTF-8", accept: "text/x-component", origin: this.target.origin };
    const { status, body } = await this.send("POST", page, headers, argumentOf(input));
    if (status < 200 || status > 299) throw new NoAnswer(`${name} at ${page}`, status);
    return returnedBy(body) as Result<T>;
  }

  /** Close the connections. */
  close(): void {
    this.agent.destroy();
  }
}
