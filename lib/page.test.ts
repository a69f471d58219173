import { beforeEach, describe, expect, test, vi } from "vitest";
import { AppError } from "@/lib/errors";

const signedIn = vi.hoisted(() => ({ ctx: null as unknown }));
vi.mock("@/lib/person/session", () => ({ currentCtx: async () => signedIn.ctx }));
vi.mock("next/navigation", () => ({ notFound: vi.fn(), redirect: vi.fn() }));
vi.mock("@/lib/env", () => ({ env: () => ({ PUBLIC_URL: "https://sb.tinglan.example" }) }));

const { route } = await import("./page");
const OURS = "https://sb.tinglan.example";
const ACTOR = { actor: { mustChangePassword: false } };

async function statusOf(method: string, origin: string | null, run = async () => new Response("done")) {
  const request = new Request(`${OURS}/api/files/read`, { method, headers: origin === null ? {} : { origin } });
  return (await route("readFile", run)(request, { params: Promise.resolve({}) })).status;
}

beforeEach(() => { signedIn.ctx = ACTOR; });

describe("the door of a route", () => {
  test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("%s comes from a page of ours or not at all", async (method) => {
    expect(await statusOf(method, OURS)).toBe(200);
    for (const origin of [null, "null", "https://example.org", "https://sb.tinglan.example.evil.org", "http://sb.tinglan.example"]) expect(await statusOf(method, origin)).toBe(403);
  });

  test.each(["GET", "HEAD"])("%s, which only reads, needs no origin", async (method) => {
    expect(await statusOf(method, null)).toBe(200);
  });

  test("a strange origin is told nothing of who is signed in", async () => {
    signedIn.ctx = null;
    expect([await statusOf("POST", "https://example.org"), await statusOf("POST", OURS)]).toEqual([403, 401]);
  });

  test("a first password comes first; what one may not see is not there; a fault is a fault", async () => {
    signedIn.ctx = { actor: { mustChangePassword: true } };
    expect(await statusOf("GET", null)).toBe(403);
    signedIn.ctx = ACTOR;
    expect(await statusOf("GET", null, async () => { throw new AppError("forbidden"); })).toBe(404);
    await expect(statusOf("GET", null, async () => { throw new Error("broken"); })).rejects.toThrow("broken");
  });
});
