/** What a person may be in a unit; rights are the union over the memberships in force. */
export const ROLES = ["filler", "signer", "assistant", "reviewer", "organiser", "admin", "auditor"] as const;
export type Role = (typeof ROLES)[number];
