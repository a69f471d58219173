import type { Role } from "./roles";
import type { Locale, TextSize } from "@/lib/words/locales";

export type Membership = { unitId: string; unitName: string; path: string; role: Role };

/** The person who asks, fresh from the database on every request. */
export type Actor = {
  personId: string;
  sessionId: string;
  account: string;
  name: string;
  locale: Locale;
  textSize: TextSize;
  mustChangePassword: boolean;
  memberships: readonly Membership[];
};
