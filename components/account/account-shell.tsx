import type { ReactNode } from "react";
import { SignOutButton } from "@/components/account/sign-out-button";
import { accountPlaces } from "@/lib/account/account";
import type { FormAction } from "@/lib/action/state";

type Props = { signOut: FormAction; children: ReactNode };

/** What every page of an account stands in: where one can go, and the way out. */
export function AccountShell({ signOut, children }: Props) {
  return (
    <>
      <div className="bg-sand border-line border-b print:hidden">
        <div className="wrap flex flex-wrap items-center justify-between gap-x-8">
          <nav aria-label="Your account">
            <ul className="-mx-3 flex flex-wrap">
              {accountPlaces.map(({ path, title }) => (
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
          <SignOutButton action={signOut} />
        </div>
      </div>
      {children}
    </>
  );
}
