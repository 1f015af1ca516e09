import type { ReactNode } from "react";
import { SignOutButton } from "@/components/account/sign-out-button";
import { BrandMark } from "@/components/layout/brand-mark";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";
import type { Desk } from "@/lib/staff/staff";

type Props = Desk & { signOut: FormAction; children: ReactNode };

/** What every page of the desk stands in: where one can go, who one is, and the way out. */
export function StaffShell({ name, role, places, signOut, children }: Props) {
  return (
    <>
      <header className="border-line bg-sand border-b">
        <div className="wrap flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-3">
          <a href={paths.staff()} className="flex min-h-11 items-center gap-3">
            <BrandMark className="h-7 w-auto" />
            <span className="caps text-small leading-5">Desk</span>
          </a>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <p className="text-small leading-5">
              <span className="font-semibold">{name}</span>
              <br />
              <span className="text-soft">{role}</span>
            </p>
            <SignOutButton action={signOut} />
          </div>
        </div>
        <nav aria-label="Desk" className="wrap print:hidden">
          <ul className="-mx-3 flex flex-wrap">
            {places.map(({ path, title }) => (
              <li key={path}>
                <a
                  href={path}
                  className="text-small hover:decoration-sun flex min-h-11 items-center px-3 underline-offset-8 hover:underline hover:decoration-2"
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content" tabIndex={-1} className="flex-1 pb-20 outline-none">
        {children}
      </main>
    </>
  );
}
