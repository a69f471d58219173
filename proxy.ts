import { NextResponse, type NextRequest } from "next/server";
import { isOurOrigin } from "@/lib/access/origin";

/** Runs before every page: a fresh nonce, and the policy that lets only our own scripts run. */
export function proxy(request: NextRequest) {
  // Next would answer a wrong Origin with 500; the door in lib/action.ts asks again for itself.
  if (request.method !== "GET" && request.method !== "HEAD" && !isOurOrigin(request.headers.get("origin"), process.env.PUBLIC_URL ?? "")) {
    return new NextResponse(null, { status: 403 });
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const development = process.env.NODE_ENV !== "production";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

  const headers = new Headers(request.headers);
  for (const name of ["x-nonce", "content-security-policy"]) headers.delete(name);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "private, no-store");
  if (process.env.PUBLIC_URL?.startsWith("https:")) response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  return response;
}

/** Files carry a policy of their own, stricter than a page's. */
export const config = { matcher: ["/((?!_next/static|api/|materials/[^/]+/(?:word|pdf|seal|evidence/[^/]+)$).*)"] };
