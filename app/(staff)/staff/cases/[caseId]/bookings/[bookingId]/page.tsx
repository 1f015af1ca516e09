import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { found } from "@/app/found";
import { CaseLook } from "@/components/staff/case-look";
import { BookingDeskPage } from "@/components/staff/changes/booking-desk-page";
import { readSessionHash } from "@/lib/auth/read-session-hash";
import { getDeskBooking } from "@/lib/booking/get-desk-booking";
import { listDates } from "@/lib/booking/list-dates";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import type { Revealed } from "@/lib/privacy/privacy";
import { getCase } from "@/lib/staff/get-case";
import { CasesQuery } from "@/lib/staff/schema";
import { showLook } from "../../../show-look";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Booking" };

type Props = {
  params: Promise<{ caseId: string; bookingId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const forms = {
  leaving: actions.quoteLeavingAction,
  transfer: actions.transferPlaceAction,
  date: actions.quoteMovingAction,
  cancel: actions.quoteCancellationAction,
};

export default async function Page({ params, searchParams }: Props) {
  const { accountId } = await openDesk(paths.staffCases());
  const { caseId, bookingId } = await params;
  const asked = { caseId, bookingId, session: await readSessionHash() };
  const { look: requestId } = CasesQuery.parse(await searchParams);
  const booking = openContext("booking", accountId);
  const staff = openContext("staff", accountId);
  const view = await found(getDeskBooking(booking, asked));
  const dates = view.changeable ? await listDates(booking, asked) : [];
  const open = await found(getCase(staff, asked));
  const look = requestId ? await showLook(staff, requestId) : null;
  return (
    <BookingDeskPage
      caseId={caseId}
      booking={view}
      names={look && "values" in look ? namesOf(look) : new Map()}
      dates={dates}
      transferId={newId()}
      actions={forms}
    >
      <CaseLook
        {...{ open, look, ask: actions.lookAtBookingAction }}
        along={[["bookingId", bookingId]]}
      />
    </BookingDeskPage>
  );
}

function namesOf({ personIds, values }: Revealed): Map<string, string> {
  const partOf = (person: string, field: string) =>
    values.find((one) => one.personId === person && one.field === field)?.value ?? "";
  return new Map(
    personIds.flatMap((person) => {
      const name = `${partOf(person, "name.given")} ${partOf(person, "name.surname")}`.trim();
      return name ? [[person, name]] : [];
    }),
  );
}
