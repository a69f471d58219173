import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { database } from "@/db/client";
import { hours, now } from "@/lib/clock";
import { env } from "@/lib/env";
import { sessionCookie } from "./cookie";
import { endSession, outside } from "./mutations";
import { signIn } from "./sign-in";

/** next-auth with accounts and passwords; its token carries nothing but the id of our session row. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    pages: { signIn: "/sign-in", error: "/sign-in" },
    session: { strategy: "jwt", maxAge: hours(env().SESSION_HOURS) / 1000 },
    cookies: { sessionToken: sessionCookie() },
    providers: [Credentials({
      credentials: { account: {}, password: {} },
      authorize: (credentials, request) => signIn(credentials, request.headers ?? {}),
    })],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: () => ({ expires: new Date(0).toISOString() }),
      redirect: () => env().PUBLIC_URL,
    },
    events: {
      signOut: ({ token }) => {
        if (typeof token.sid === "string") endSession(outside(database(), now()), token.sid);
      },
    },
  };
}
