import type { Role } from "./roles";
import type { Locale, TextSize } from "@/lib/words/locales";

/** A role that is in force now, with the unit it is held in; `path` is the unit's place in the tree. */
export type Membership = { unitId: string; unitName: string; path: string; role: Role };

/** The person who asks, fresh from the database on every request. */
export type Actor = {
  personId: string;
  sessionId: string;
  account: string;
  name: string;
  locale: Locale;
  textSize: TextSize;
  contrast: boolean;
  mustChangePassword: boolean;
  memberships: readonly Membership[];
};

/** Ids of the units in which this person holds one of these roles, each once. */
export function unitsAs({ memberships }: Actor, ...roles: readonly Role[]): string[] {
  return [...new Set(memberships.filter((membership) => roles.includes(membership.role)).map((membership) => membership.unitId))];
}
