import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { handDebts } from "@/lib/billing/hand-debts";
import { clock } from "@/lib/clock";
import { addDays, localDateOf, startOfDay } from "@/lib/dates";
import { debtAct } from "@/lib/privacy/debt-terms";
import { approve } from "@/lib/staff/approve";
import { useDebts } from "@/tests/support/debts";
import { useLate } from "@/tests/support/late";
import { useMailbox } from "@/tests/support/mailbox";
import type { useShop } from "@/tests/support/shop";
import { runWorker } from "@/tests/support/worker";

/** The mailbox that the agency's undertaking names. */
const agency = "accounts@ridgeline-recovery.example";
const now = clock.now;

type Mail = { To: readonly { Address: string }[] };
const isToAgency = ({ To }: Mail) => To.some(({ Address }) => Address === agency);

/** Debts on their way to the agency, and what it is written. */
export function useHanded(shop: ReturnType<typeof useShop>) {
  const { database } = shop;
  const mailbox = useMailbox();
  const debts = useDebts(shop, useLate(shop));
  type Arranged = Awaited<ReturnType<typeof debts.debtor>>;
  const billing = () => database.open("billing");

  /** What the agency was written, the newest first. */
  const toAgency = async () => (await mailbox.messages()).filter(isToAgency);

  return {
    ...debts,
    ...{ mailbox, billing },
    /** So many days from today, at noon. */
    travel: (days: number): void => {
      const day = startOfDay(addDays(localDateOf(now()), days));
      clock.now = () => new Date(day.getTime() + 12 * 3_600_000);
    },
    /** Back to today. */
    returns: (): void => {
      clock.now = now;
    },
    /** Two agreed, and who owes it was told. @returns the number under which it leaves. */
    agreed: async (one: Arranged): Promise<string> => {
      const proposalId = await debts.proposed(one);
      await approve(one.agrees, proposalEffects, { proposalId });
      await runWorker(database.owner);
      return proposalId;
    },
    /** What two workers do on a day. */
    handOn: async (): Promise<void> => {
      await Promise.all([handDebts(billing()), handDebts(billing())]);
      await runWorker(database.owner);
    },
    toAgency,
    /** The newest of those, its long lines whole again. */
    lastToAgency: async (): Promise<string> => {
      const raw = await mailbox.raw((await mailbox.messages()).findIndex(isToAgency));
      return raw.replaceAll(/=\r?\n/g, "");
    },
    /** What of somebody left for the agency, the oldest first, and how often. */
    entriesOf: async ({ personId }: Arranged) => {
      const { rows } = await database.owner.query(
        `SELECT d.*, (SELECT count(*)::int FROM dispatch o WHERE o.operation_id = d.operation_id) AS sent
         FROM disclosure d WHERE person_id = $1 AND recipient = $2 ORDER BY d.at, d.id`,
        [personId, debtAct.recipient],
      );
      return rows;
    },
  };
}
