"use client";

import { createContext, useContext, type ReactNode } from "react";
import type { Locale } from "@/lib/words/locales";
import { words, type Words } from "@/lib/words/words";

const LocaleContext = createContext<Locale>("zh-CN");

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export const useLocale = (): Locale => useContext(LocaleContext);

/** The words of the reader's language, in a client component. */
export const useWords = (): Words => words(useLocale());
