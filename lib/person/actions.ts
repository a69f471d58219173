"use server";

import { action } from "@/lib/action";
import { invalid, notFound } from "@/lib/errors";
import { words } from "@/lib/words/words";
import { FirstInput } from "./first-input";
import { ChangePasswordInput, NothingInput, PreferencesInput, SignOutDevicesInput } from "./input";
import * as invitation from "./invitation.mutations";
import { isInvited } from "./invitation.queries";
import * as person from "./mutations";
import { hashPassword, passwordFits } from "./password";
import { passwordProblem } from "./password-rule";
import { rememberPreferences } from "./preferences";
import { findAccount } from "./queries";

export const changePassword = action("changePassword", ChangePasswordInput, async (ctx, { current, next }) => {
  const stored = findAccount(ctx.db, ctx.actor.account)?.passwordHash ?? null;
  if (stored === null || !(await passwordFits(stored, current))) throw invalid({ current: { code: "password_wrong" } });
  const problem = next === current ? { code: "password_same" } : passwordProblem(next, ctx.actor.account);
  if (problem) throw invalid({ next: problem });
  return person.changePassword(ctx, { from: stored, to: await hashPassword(next) });
});

export const enterFirst = action("enterFirst", FirstInput, async (ctx, { token, password, ...typed }) => {
  if (!isInvited(ctx.db, token, ctx.now)) throw notFound();
  const problem = passwordProblem(password, typed.account);
  if (problem) throw invalid({ password: problem });
  const kind = words("zh-CN").first.kinds[typed.level];
  return invitation.enterFirst(ctx, token, { ...typed, kind, passwordHash: await hashPassword(password) });
});

export const savePreferences = action("savePreferences", PreferencesInput, async (ctx, input) => {
  person.savePreferences(ctx, input);
  await rememberPreferences(input);
  return {};
});

export const stillHere = action("stillHere", NothingInput, () => ({}));
export const signOutDevices = action("signOutDevices", SignOutDevicesInput, person.signOutDevices);
