"use server";

import { action } from "@/lib/action";
import { invalid } from "@/lib/errors";
import { ChangePasswordInput, PreferencesInput } from "./input";
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

export const savePreferences = action("savePreferences", PreferencesInput, async (ctx, input) => {
  person.savePreferences(ctx, input);
  await rememberPreferences(input);
  return {};
});
