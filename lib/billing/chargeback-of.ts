import type { Chargeback, ChargebackStatus } from "@/lib/billing/billing";

type Row = {
  status: string;
  amountMinor: bigint;
  takenMinor: bigint;
  returnedMinor: bigint;
  openedAt: Date;
  decidedAt: Date | null;
};

/** A chargeback as pages show it, of its row. */
export function chargebackOf({ status, takenMinor, returnedMinor, ...row }: Row): Chargeback {
  const { amountMinor, openedAt, decidedAt } = row;
  const goneMinor = takenMinor - returnedMinor;
  return { status: chargebackStatusOf(status), amountMinor, goneMinor, openedAt, decidedAt };
}

const statuses: readonly ChargebackStatus[] = ["open", "won", "lost"];

/** A status as its row has it. */
export function chargebackStatusOf(text: string): ChargebackStatus {
  const status = statuses.find((known) => known === text);
  if (!status) throw new Error(`No chargeback is ${text}.`);
  return status;
}
