import { z } from "zod";

const Env = z.object({
  /** Where the database, secrets and files lie. */
  DATA_DIR: z.string().min(1),
  /** The address that people type: decides the cookie, the Origin check and next-auth's URL. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
  /** Signs the session cookie. Made once by npm start or npm run serve; it has no default. */
  NEXTAUTH_SECRET: z.string().min(32),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).default(30),
  SESSION_HOURS: z.coerce.number().int().min(1).default(12),
  /** "1" where a proxy of the office sets X-Forwarded-For. */
  TRUSTED_PROXY: z.enum(["0", "1"]).default("0"),
  /** "1" where the demo world is loaded: its accounts are printed on the sign-in page. */
  DEMO: z.enum(["0", "1"]).default("0"),
});
export type Env = z.infer<typeof Env>;

let read: Env | undefined;

/** The settings of the process, checked once. Throws a sentence that names what is missing. */
export function env(): Env {
  if (read) return read;
  const parsed = Env.safeParse(process.env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
    throw new Error(`Settings missing or wrong: ${wrong}. See .env.example; npm start and npm run serve make the secrets by themselves.`);
  }
  read = parsed.data;
  return read;
}
