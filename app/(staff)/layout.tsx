import type { Metadata } from "next";
import type { ReactNode } from "react";
import { openDesk } from "@/app/(staff)/open-desk";
import { StaffShell } from "@/components/staff/staff-shell";
import { paths } from "@/lib/paths";
import { signOutAction } from "../sign-in/actions";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

type Props = { children: ReactNode };

export default async function StaffLayout({ children }: Props) {
  const desk = await openDesk(paths.staff());
  return (
    <StaffShell {...desk} signOut={signOutAction}>
      {children}
    </StaffShell>
  );
}
