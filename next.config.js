/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.NEXT_DIST ?? ".next",
  poweredByHeader: false,
  typedRoutes: false,
  images: { unoptimized: true },
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2", "docx"],
  outputFileTracingRoot: import.meta.dirname,
  experimental: { serverActions: { bodySizeLimit: "2mb" } },
};
