"use client";

import { useRouter } from "next/navigation";
import { savePreferences } from "@/lib/person/actions";
import type { Look } from "@/lib/person/preferences";
import { TEXT_SIZES, type Locale } from "@/lib/words/locales";
import { useLocale, useWords } from "@/components/ui/words-context";

const YEAR = 60 * 60 * 24 * 365;

/** 字号, high contrast and language. Kept in this browser, and with the person where somebody is signed in. */
export function Preferences({ look, signedIn }: { look: Look; signedIn: boolean }) {
  const { frame } = useWords();
  const locale = useLocale();
  const router = useRouter();

  async function choose(choice: Partial<Look> & { locale?: Locale }) {
    if (choice.textSize) document.documentElement.dataset.size = choice.textSize;
    if (choice.contrast === true) document.documentElement.dataset.contrast = "high";
    if (choice.contrast === false) delete document.documentElement.dataset.contrast;
    const contrast = choice.contrast === undefined ? undefined : choice.contrast ? "1" : "0";
    for (const [name, value] of [["locale", choice.locale], ["size", choice.textSize], ["contrast", contrast]] as const) {
      if (value) document.cookie = `${name}=${value}; path=/; max-age=${YEAR}; samesite=lax`;
    }
    if (signedIn) await savePreferences(choice);
    router.refresh();
  }

  return (
    <div className="flex flex-wrap items-center gap-x-5 whitespace-nowrap text-meta text-ink-2">
      <div role="group" aria-label={frame.textSize} className="flex items-center">
        <span className="mr-1 text-hint">{frame.textSize}</span>
        {TEXT_SIZES.map((size) => (
          <button key={size} type="button" aria-pressed={size === look.textSize} onClick={() => choose({ textSize: size })}
            className="relative min-h-11 px-2 aria-pressed:font-bold aria-pressed:text-ink aria-pressed:after:absolute aria-pressed:after:inset-x-2 aria-pressed:after:bottom-2 aria-pressed:after:h-0.5 aria-pressed:after:bg-ink">
            {frame.sizes[size]}
          </button>
        ))}
      </div>
      <button type="button" aria-pressed={look.contrast} className="min-h-11 min-w-11 aria-pressed:font-bold aria-pressed:text-ink aria-pressed:underline" onClick={() => choose({ contrast: !look.contrast })}>{frame.contrast}</button>
      <button type="button" lang={locale === "en" ? "zh-CN" : "en"} className="min-h-11 min-w-11"
        onClick={() => choose({ locale: locale === "en" ? "zh-CN" : "en" })}>
        {frame.otherLanguage}
      </button>
    </div>
  );
}
