import { Caller, type Target } from "@/lib/testing/caller";
import { PASSWORD } from "./world";

const GZIP = { "accept-encoding": "gzip" };

/** Bytes of bodies, gzip as served: the page and all the scripts, styles and fonts that its HTML names for a browser of today. */
export type Wire = { page: number; rest: number; files: number };

/** What a first visit brings over the wire, signed in, with an empty cache; pictures and late imports are not in it. */
export async function firstVisit(target: Target, account: string | null, at: string): Promise<Wire> {
  const caller = new Caller(target, 4);
  if (account !== null) await caller.signIn(account, PASSWORD);
  const html = (await caller.get(at)).body.toString();
  const page = (await caller.get(at, GZIP)).body.length;
  const modern = html.replace(/<script[^>]*\bnomodule\b[^>]*>/gi, "");
  const named = [...modern.matchAll(/(?:src|href)="(\/_next\/[^"]+)"/g)].map(([, address = ""]) => address.replaceAll("&amp;", "&"));
  const files = [...new Set(named)];
  let rest = 0;
  for (const file of files) rest += (await caller.get(file, GZIP)).body.length;
  caller.close();
  return { page, rest, files: files.length };
}
