import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { getHandable } from "@/lib/billing/get-handable";
import { newId } from "@/lib/ids";
import { propose } from "@/lib/staff/propose";
import { asked } from "@/tests/support/arrears";
import { useDesk } from "@/tests/support/desk";
import type { useLate } from "@/tests/support/late";
import type { useShop } from "@/tests/support/shop";

type Wish = { lateDays?: number; arrived?: number };

/** Bills that are late for long, and clerks. */
export function useDebts(
  { database }: ReturnType<typeof useShop>,
  late: ReturnType<typeof useLate>,
) {
  const desk = useDesk(database);

  async function as(role: "billing_clerk" | "customer_service") {
    const { accountId } = await desk.at(role);
    return database.open("billing", accountId);
  }

  /** Somebody who has not paid for 63 days, whom three notices reached, and two clerks. */
  async function debtor({ lateDays = 63, arrived = 3 }: Wish = {}) {
    const visit = await late.due({ inDays: -lateDays, billedAgo: lateDays + 25 });
    const { rows } = await database.owner.query(
      "SELECT i.id, c.person_id FROM invoice i JOIN customer c ON c.id = i.customer_id WHERE i.booking_id = $1 AND i.kind = 'balance'",
      [visit.bookingId],
    );
    const [{ id: invoiceId, person_id: personId }] = rows;
    const caseId = await asked(database.owner, invoiceId, { sent: 4, arrived });
    const [asks, agrees] = await Promise.all([as("billing_clerk"), as("billing_clerk")]);
    return {
      ...visit,
      caseId,
      invoiceId: String(invoiceId),
      personId: String(personId),
      asks,
      agrees,
    };
  }

  /** What the form of the desk does. @returns the proposal's number. */
  async function proposed({
    asks,
    invoiceId,
  }: Pick<Awaited<ReturnType<typeof debtor>>, "asks" | "invoiceId">): Promise<string> {
    const { openMinor: amountMinor, ...whose } = await getHandable(asks, { invoiceId });
    const id = newId();
    const subject = { kind: "collection", subjectId: invoiceId, ...whose } as const;
    await propose(asks, proposalEffects, { id, ...subject, amountMinor, reason: "silent" });
    return id;
  }

  return { as, debtor, proposed };
}
