import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontVariables } from "@/app/fonts";
import { SkipLink } from "@/components/layout/skip-link";
import { shareImageOf } from "@/components/vacation/share-image";
import { env } from "@/lib/env";
import "./globals.css";

export const metadata: Metadata = {
  metadataBase: new URL(env.APP_URL),
  title: { default: "International Vacations", template: "%s · International Vacations" },
  description:
    "Guided vacations on every inhabited continent, sold direct. See the whole price, and what cancelling would cost, before you give us your name.",
  openGraph: {
    siteName: "International Vacations",
    locale: "en_US",
    images: [shareImageOf("norwegian-fjords", "Fjords, Bergen to Lofoten")],
  },
  twitter: { card: "summary_large_image" },
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf5e8" },
    { media: "(prefers-color-scheme: dark)", color: "#0d1124" },
  ],
};

type Props = { children: ReactNode };

export default function RootLayout({ children }: Props) {
  return (
    <html lang="en-US" className={fontVariables}>
      <body className="flex min-h-dvh flex-col">
        <SkipLink />
        {children}
      </body>
    </html>
  );
}
