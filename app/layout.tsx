import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { LocaleProvider } from "@/components/ui/words-context";
import { preferences } from "@/lib/person/preferences";
import { words } from "@/lib/words/words";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await preferences();
  const { frame } = words(locale);
  return { title: { default: frame.product, template: `%s · ${frame.product}` }, robots: { index: false }, other: { renderer: "webkit" } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function Layout({ children }: { children: ReactNode }) {
  await connection();
  const { locale, textSize } = await preferences();
  return (
    <html lang={locale} data-size={textSize}>
      <body className="flex flex-col">
        <LocaleProvider locale={locale}>{children}</LocaleProvider>
      </body>
    </html>
  );
}
