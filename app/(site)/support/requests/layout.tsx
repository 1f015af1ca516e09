import type { Metadata } from "next";
import type { ReactNode } from "react";

// Whoever has the address of one of these pages may act for who wrote: it goes to no search engine and to no other site.
export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

type Props = { children: ReactNode };

export default function RequestsLayout({ children }: Props) {
  return children;
}
