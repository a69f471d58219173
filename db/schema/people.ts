import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { ROLES } from "@/lib/access/roles";
import { LEVELS } from "@/lib/unit/levels";
import { LOCALES, TEXT_SIZES } from "@/lib/words/locales";
import { flag, id, instant, oneOf } from "./columns";

/** Unit (单位): a node of the tree; `kind` is from an editable list. */
export const units = sqliteTable("units", {
  id: id(),
  parentId: text("parent_id").references((): AnySQLiteColumn => units.id, { onDelete: "restrict" }),
  name: text("name").notNull(),
  level: text("level", { enum: LEVELS }).notNull(),
  kind: text("kind").notNull(),
  /** Ids from the top down to this unit, each followed by "/": a subtree is a prefix. */
  path: text("path").notNull(),
}, (t) => [
  uniqueIndex("units_path").on(t.path),
  uniqueIndex("units_name").on(t.parentId, t.name),
  check("units_level", oneOf(t.level, LEVELS)),
  check("units_path_ends", sql`${t.path} like '%' || ${t.id} || '/'`),
]);

/** Person (人员): one account; what it may do hangs on its memberships. */
export const people = sqliteTable("people", {
  id: id(),
  account: text("account").notNull(),
  name: text("name").notNull(),
  phone: text("phone").notNull(),
  passwordHash: text("password_hash").notNull(),
  mustChangePassword: flag("must_change_password").notNull(),
  disabledAt: instant("disabled_at"),
  locale: text("locale", { enum: LOCALES }).notNull(),
  textSize: text("text_size", { enum: TEXT_SIZES }).notNull(),
  /** Whether the screens are shown in high contrast. */
  contrast: flag("contrast").notNull().default(false),
}, (t) => [
  uniqueIndex("people_account").on(t.account),
  check("people_account_shape", sql`${t.account} = lower(trim(${t.account})) and length(${t.account}) between 2 and 40`),
  check("people_must_change", sql`${t.mustChangePassword} in (0, 1)`),
  check("people_locale", oneOf(t.locale, LOCALES)),
  check("people_size", oneOf(t.textSize, TEXT_SIZES)),
  check("people_contrast", sql`${t.contrast} in (0, 1)`),
]);

/** A role of a person in a unit, from one moment until another; null: no end is set. */
export const memberships = sqliteTable("memberships", {
  id: id(),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  unitId: text("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  role: text("role", { enum: ROLES }).notNull(),
  fromAt: instant("from_at").notNull(),
  untilAt: instant("until_at"),
}, (t) => [
  uniqueIndex("memberships_once").on(t.personId, t.unitId, t.role, t.fromAt),
  index("memberships_unit").on(t.unitId, t.role),
  check("memberships_role", oneOf(t.role, ROLES)),
  check("memberships_span", sql`${t.untilAt} is null or ${t.untilAt} > ${t.fromAt}`),
]);

/** Signed-in device (登录设备); the browser's token holds nothing but this id. */
export const sessions = sqliteTable("sessions", {
  id: id(),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  createdAt: instant("created_at").notNull(),
  seenAt: instant("seen_at").notNull(),
  revokedAt: instant("revoked_at"),
  device: text("device").notNull(),
}, (t) => [index("sessions_person").on(t.personId, t.createdAt)]);

/** Failures to sign in since the last success, per account ("a:…") and per address ("i:…"). */
export const signInFailures = sqliteTable("sign_in_failures", {
  key: text("key").primaryKey(),
  count: integer("count").notNull(),
  lastAt: instant("last_at").notNull(),
  lockedUntil: instant("locked_until"),
}, (t) => [check("sign_in_failures_count", sql`${t.count} > 0`)]);

/** One-time link by which the first administrator comes in; of its token only the SHA-256 is kept. */
export const invitations = sqliteTable("invitations", {
  tokenHash: text("token_hash").primaryKey(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
  usedBy: text("used_by").references(() => people.id, { onDelete: "restrict" }),
}, (t) => [
  check("invitations_hash", sql`length(${t.tokenHash}) = 64`),
  check("invitations_span", sql`${t.expiresAt} > ${t.createdAt}`),
  check("invitations_used", sql`(${t.usedAt} is null) = (${t.usedBy} is null)`),
]);

/** Answers of writes already done, so that a retry is answered and not done again. */
export const operations = sqliteTable("operations", {
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  id: text("id").notNull(),
  action: text("action").notNull(),
  answer: text("answer", { mode: "json" }).notNull(),
  at: instant("at").notNull(),
}, (t) => [primaryKey({ columns: [t.personId, t.id] }), index("operations_at").on(t.at)]);
