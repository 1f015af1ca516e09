import type { ReactNode } from "react";
import { AccountNav } from "@/components/account/account-nav";
import { SignOutButton } from "@/components/account/sign-out-button";
import type { FormAction } from "@/lib/action/state";

type Props = { signOut: FormAction; children: ReactNode };

/** What every page of an account stands in: where one can go, and the way out. */
export function AccountShell({ signOut, children }: Props) {
  return (
    <>
      <div className="bg-sand border-line border-b print:hidden">
        <div className="wrap flex items-center justify-between gap-x-6">
          <AccountNav />
          <SignOutButton action={signOut} quiet />
        </div>
      </div>
      {children}
    </>
  );
}
