"use client";

import { RidgeLine } from "@/components/layout/ridge-line";
import { paths } from "@/lib/paths";

type Props = {
  /** The canonical hash of the privacy policy in force (P1); its first eight digits are shown. */
  policyHash: string;
};

const links = [
  { href: paths.vacations(), label: "All vacations" },
  { href: paths.suggestions(), label: "Suggested for you" },
  { href: paths.findBooking(), label: "Find a booking" },
  { href: paths.support(), label: "Support" },
] as const;

export function SiteFooter({ policyHash }: Props) {
  return (
    <footer className="mt-20 print:mt-4">
      <div className="print:hidden">
        <RidgeLine />
      </div>
      <div className="bg-night text-moon print:hidden">
        <div className="wrap text-small grid gap-x-12 gap-y-8 pt-6 pb-12 sm:grid-cols-[2fr_1fr_1fr]">
          <div>
            <p className="caps text-base">International Vacations, Inc</p>
            <p className="text-haze mt-2 max-w-96">
              Guided vacations, sold direct to the people who go on them. Prices in US dollars.
              Dates and deadlines in New York time unless they say otherwise.
            </p>
          </div>
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href} className="inline-block py-1.5 hover:underline">
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
          <div>
            <p>
              <a href={paths.privacy()} className="inline-block py-1.5 hover:underline">
                Privacy policy
              </a>
            </p>
            <p>
              <a href={paths.cookies()} className="inline-block py-1.5 hover:underline">
                Cookies
              </a>
            </p>
            <p className="text-fine text-haze">
              Version <span className="font-mono">{policyHash.slice(0, 8)}</span>, the fingerprint
              of its exact words
            </p>
          </div>
        </div>
      </div>
    </footer>
  );
}
