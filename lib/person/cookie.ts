import { env } from "@/lib/env";

const onHttps = () => env().PUBLIC_URL.startsWith("https:");

/** Name of the session cookie: the __Host- prefix wherever the office has HTTPS. */
export const sessionCookieName = () => (onHttps() ? "__Host-session" : "session");

/** The session cookie as next-auth is to set it. */
export const sessionCookie = () => ({
  name: sessionCookieName(),
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: onHttps() },
});
