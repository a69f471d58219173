import type { Actor } from "@/lib/access/actor";
import type { Role } from "@/lib/access/roles";

/** Whether this person holds one of these roles anywhere. */
export const has = (actor: Actor, ...roles: Role[]) => actor.memberships.some((membership) => roles.includes(membership.role));

/** Pages that this person's roles make use of, for the menu; what each shows is the policy's matter. */
export function menuOf(actor: Actor): ("desk" | "reviews" | "materials")[] {
  const pages: ("desk" | "reviews" | "materials")[] = ["desk"];
  if (has(actor, "reviewer", "organiser")) pages.push("reviews");
  if (has(actor, "organiser", "filler", "signer", "assistant")) pages.push("materials");
  return pages;
}
