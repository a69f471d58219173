import "server-only";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { database } from "@/db/client";
import { isOurOrigin } from "@/lib/access/origin";
import { ROUTES, type PageName, type RouteName } from "@/lib/access/registry";
import { now } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { outside } from "@/lib/person/mutations";
import { currentCtx } from "@/lib/person/session";

type Params = Record<string, string | string[]>;
type Search = Record<string, string | string[] | undefined>;
type PageProps = { params: Promise<Params>; searchParams: Promise<Search> };

/** What a page is given besides the context: its path's parts and the query, each as one string. */
export type Asked = { param: (name: string) => string; search: (name: string) => string };

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""));

async function asked(props: PageProps): Promise<Asked> {
  const [params, search] = [await props.params, await props.searchParams];
  return { param: (name) => decodeURIComponent(single(params[name])), search: (name) => single(search[name]) };
}

async function reading<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError && (error.code === "not_found" || error.code === "forbidden")) notFound();
    throw error;
  }
}

/**
 * The door for reads: nobody goes to sign in, a first password is changed first, and what one may not see
 * is "not found". `name` must stand in the registry.
 */
export function page(name: PageName, show: (ctx: Ctx, asked: Asked) => ReactNode | Promise<ReactNode>) {
  return async (props: PageProps) => {
    const ctx = await currentCtx();
    if (!ctx) redirect("/sign-in");
    if (ctx.actor.mustChangePassword && name !== "password") redirect("/password");
    const request = await asked(props);
    return reading(() => show(ctx, request));
  };
}

/** A page that anyone may open. */
export function openPage(_name: PageName, show: (ctx: Ctx | null, asked: Asked) => ReactNode | Promise<ReactNode>) {
  return async (props: PageProps) => show(await currentCtx(), await asked(props));
}

const READING = new Set(["GET", "HEAD"]);

/**
 * The door of a file: the refusals are one answer, "not found", whatever the reason. What does more than read
 * must come from a page of ours (lib/access/origin.ts): these addresses lie outside the proxy, which asks elsewhere.
 */
export function route(name: RouteName, answer: (ctx: Ctx, param: (name: string) => string, request: Request) => Promise<Response>) {
  return async (request: Request, context: { params: Promise<Params> }) => {
    if (!READING.has(request.method) && !isOurOrigin(request.headers.get("origin"), env().PUBLIC_URL)) return new Response(null, { status: 403 });
    const open = ROUTES[name].guard === "anyone";
    const ctx = open ? outside(database(), now()) : await currentCtx();
    if (!ctx || ctx.actor.mustChangePassword) return new Response(null, { status: ctx ? 403 : 401 });
    const params = await context.params;
    try {
      return await answer(ctx, (name) => decodeURIComponent(single(params[name])), request);
    } catch (error) {
      if (error instanceof AppError) return new Response(null, { status: 404 });
      throw error;
    }
  };
}
