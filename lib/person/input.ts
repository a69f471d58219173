import { z } from "zod";
import { LOCALES, TEXT_SIZES } from "@/lib/words/locales";

/** NFKC first, so that full-width letters are the same account (ASVS 5.0, 2.2). */
export const normaliseAccount = (typed: string) => typed.normalize("NFKC").trim().toLowerCase();

/** What the sign-in form sends; the bounds keep a long text from being hashed. */
export const SignInInput = z.object({ account: z.string().max(200), password: z.string().max(1000) });

/** The old password and the new one; what a new one must be is password-rule.ts's. */
export const ChangePasswordInput = z.strictObject({
  current: z.string().min(1).max(1000),
  next: z.string().max(1000),
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

/** Language, text size and high contrast; what is absent stays. */
export const PreferencesInput = z.strictObject({
  locale: z.enum(LOCALES).optional(),
  textSize: z.enum(TEXT_SIZES).optional(),
  contrast: z.boolean().optional(),
});
export type PreferencesInput = z.infer<typeof PreferencesInput>;

/** An action that only asks whether this page's person is still signed in. */
export const NothingInput: z.ZodType<object, object> = z.strictObject({});

/** One device by its session's id, or null for all of them. */
export const SignOutDevicesInput = z.strictObject({ sessionId: z.string().min(1).max(64).nullable() });
export type SignOutDevicesInput = z.infer<typeof SignOutDevicesInput>;
