import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { ifFound } from "@/app/if-found";
import { CaseList } from "@/components/staff/case-list";
import { CaseSection } from "@/components/staff/case-section";
import { OpenCaseForm } from "@/components/staff/open-case-form";
import { PageTitle } from "@/components/ui/page-title";
import { readSessionHash } from "@/lib/auth/read-session-hash";
import { listCaseBookings } from "@/lib/booking/list-case-bookings";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { getCase } from "@/lib/staff/get-case";
import { listCases } from "@/lib/staff/list-cases";
import { CasesQuery } from "@/lib/staff/schema";
import { closeCaseAction, lookAction, openCaseAction } from "./actions";
import { showLook } from "./show-look";

export const metadata: Metadata = { title: "Cases" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { accountId } = await openDesk(paths.staffCases());
  const query = CasesQuery.parse(await searchParams);
  const ctx = openContext("staff", accountId);
  const { cases, pages, kinds } = await listCases(ctx, query);
  const open = query.case ? await ifFound(getCase(ctx, { caseId: query.case })) : null;
  const session = await readSessionHash();
  const booking = openContext("booking", accountId);
  const bookings = open
    ? await ifFound(listCaseBookings(booking, { caseId: open.caseId, session }))
    : null;
  const look = open && query.look ? await showLook(ctx, query.look) : null;
  return (
    <>
      <PageTitle title="Cases">
        <p>Your reasons to look. What you look at goes on record, and its people can read that.</p>
      </PageTitle>
      <div className="wrap grid gap-8 pb-10">
        <OpenCaseForm kinds={kinds} action={openCaseAction} />
        <CaseList cases={cases} chosen={query.case} page={query.page} pages={pages} />
      </div>
      {open ? (
        <CaseSection
          {...{ open, look, ask: lookAction, close: closeCaseAction }}
          bookings={bookings ?? []}
        />
      ) : null}
    </>
  );
}
