import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { EarlyInput } from "@/components/ui/early-input";
import { LocaleProvider } from "@/components/ui/words-context";
import { FLOOR_CHECK } from "@/lib/person/browser-floor";
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
  const { locale, textSize, contrast } = await preferences();
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
  return (
    <html lang={locale} data-size={textSize} data-contrast={contrast ? "high" : undefined}>
      <head><script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: FLOOR_CHECK }} /></head>
      <body className="flex flex-col">
        <LocaleProvider locale={locale}><EarlyInput>{children}</EarlyInput></LocaleProvider>
      </body>
    </html>
  );
}
