import "server-only";
import { cookies } from "next/headers";
import { LOCALES, TEXT_SIZES, type Locale, type TextSize } from "@/lib/words/locales";
import type { PreferencesInput } from "./input";
import { currentCtx } from "./session";

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const OPTIONS = { path: "/", sameSite: "lax" as const, maxAge: YEAR_SECONDS };

/** How the screens look: 字号, and high contrast. */
export type Look = { textSize: TextSize; contrast: boolean };

/** Language and look for this reader: the choice made on this computer, else the person's own. */
export async function preferences(): Promise<Look & { locale: Locale }> {
  const jar = await cookies();
  const actor = (await currentCtx())?.actor;
  const locale = LOCALES.find((one) => one === jar.get("locale")?.value) ?? actor?.locale ?? "zh-CN";
  const textSize = TEXT_SIZES.find((one) => one === jar.get("size")?.value) ?? actor?.textSize ?? "s";
  const chosen = jar.get("contrast")?.value;
  const contrast = chosen === undefined ? actor?.contrast ?? false : chosen === "1";
  return { locale, textSize, contrast };
}

/** Keep a choice in this browser, so that the sign-in page speaks and looks the same next time. */
export async function rememberPreferences(input: PreferencesInput): Promise<void> {
  const jar = await cookies();
  if (input.locale) jar.set("locale", input.locale, OPTIONS);
  if (input.textSize) jar.set("size", input.textSize, OPTIONS);
  if (input.contrast !== undefined) jar.set("contrast", input.contrast ? "1" : "0", OPTIONS);
}
