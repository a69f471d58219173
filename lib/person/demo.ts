import type { Role } from "@/lib/access/roles";

/** The one password of all demo accounts; nowhere but in a demo world. */
export const DEMO_PASSWORD = "demo-2026-demo";

/** One account a role, then the organiser of the second county, printed on the sign-in page of a demo and by the start script. */
export const DEMO_DESK: readonly { account: string; role: Role }[] = [
  { account: "shi-filler", role: "filler" },
  { account: "teng-signer", role: "signer" },
  { account: "deng-reviewer", role: "reviewer" },
  { account: "qin-organiser", role: "organiser" },
  { account: "feng-assistant", role: "assistant" },
  { account: "lu-admin", role: "admin" },
  { account: "tan-auditor", role: "auditor" },
  { account: "gu-organiser", role: "organiser" },
];
