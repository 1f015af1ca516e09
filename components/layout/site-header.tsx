"use client";

import { BrandMark } from "@/components/layout/brand-mark";
import { paths } from "@/lib/paths";

const places = [
  { href: paths.vacations(), label: "Vacations" },
  { href: paths.findBooking(), label: "Find a booking" },
  { href: paths.support(), label: "Support" },
  // One link for everybody: these pages are the same whoever looks, and who is not signed in is led to where one does.
  { href: paths.account(), label: "Account" },
] as const;

export function SiteHeader() {
  return (
    <header className="border-line border-b">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-8 gap-y-1 py-4">
        <a href={paths.home()} className="flex min-h-11 items-center gap-3">
          <BrandMark className="h-8 w-auto" />
          <span className="caps text-small leading-5 sm:text-base">International Vacations</span>
        </a>
        <nav aria-label="Main" className="print:hidden">
          <ul className="-mx-3 flex flex-wrap">
            {places.map((place) => (
              <li key={place.href}>
                <a
                  href={place.href}
                  className="text-small hover:decoration-sun flex min-h-11 items-center px-3 underline-offset-8 hover:underline hover:decoration-2"
                >
                  {place.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
