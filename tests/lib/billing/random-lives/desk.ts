import { answerDispute } from "@/lib/billing/answer-dispute";
import { disputeAnswers } from "@/lib/billing/disputes";
import { endUnmatched } from "@/lib/billing/end-unmatched";
import { endWait } from "@/lib/billing/end-wait";
import { noteCorrected } from "@/lib/billing/note-corrected";
import { notePromise } from "@/lib/billing/note-promise";
import { noteSentBack } from "@/lib/billing/note-sent-back";
import { pauseCase } from "@/lib/billing/pause-case";
import { returnOfflinePayment } from "@/lib/billing/return-offline-payment";
import { matchUnmatched } from "@/lib/booking/match-unmatched";
import { recordOfflinePayment } from "@/lib/booking/record-offline-payment";
import { clock } from "@/lib/clock";
import { addDays, localDateOf } from "@/lib/dates";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { gesture } from "@/scripts/start/year/give-back";
import { owed } from "@/scripts/start/year/pay";
import { type Deed, type Life, type Living, one } from "@/tests/lib/billing/random-lives/life";

const today = () => localDateOf(clock.now());

/** What a form comes back with is read, and confirmed. */
async function confirmed(send: (seen?: string) => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "price_changed")) throw error;
    await send(error.message);
  }
}

type Came = { booking: string | undefined; minor: bigint };

async function comes(world: Living, life: Life, { booking, minor }: Came): Promise<void> {
  const id = newId();
  const receivedOn = addDays(today(), -life.random.below(25));
  const method = one(life, ["cheque", "transfer"] as const) ?? "cheque";
  const form = { ...{ paymentId: id, booking, method, receivedOn }, amount: minor };
  await confirmed((seen) =>
    recordOfflinePayment(world.clerk("billing"), {
      ...{ ...form, number: `N-${id.slice(-8)}1`.toUpperCase() },
      ...(seen ? { seen } : {}),
    }),
  );
  world.bank.minor += minor;
  life.sent.push({ id, minor });
}

/** By check or transfer: a part of what is open, all of it, or more than that. */
export const paysPastStripe: Deed = async (world, life) => {
  const { open } = await owed(life.visit);
  const minor = (open * BigInt(one(life, [30, 100, 100, 130]) ?? 100)) / 100n;
  if (minor > 0n) await comes(world, life, { booking: life.visit.ref, minor });
};

/** Of which nobody knows what it is for. */
export const sendsUnknown: Deed = (world, life) =>
  comes(world, life, { booking: undefined, minor: BigInt(1 + life.random.below(90_000)) });

/** The bank does not honor it after all: what paid something, and what has no home yet. */
export const isNotHonored: Deed = async (world, life) => {
  const sent = one(life, life.sent);
  if (!sent) return;
  const before = await onBooking(world, sent.id);
  if (before === null) return;
  await returnOfflinePayment(world.clerk("payment"), { paymentId: sent.id });
  life.sent.splice(life.sent.indexOf(sent), 1);
  world.bank.minor -= before;
};

async function onBooking({ owner }: Living, id: string): Promise<bigint | null> {
  const { rows } = await owner.query(
    "SELECT amount_minor FROM offline_payment WHERE payment_id = $1 AND returned_at IS NULL",
    [id],
  );
  return rows[0] ? BigInt(rows[0].amount_minor) : null;
}

async function homeless(
  { owner }: Living,
  { sent }: Life,
): Promise<{ id: string; left: bigint }[]> {
  const { rows } = await owner.query(
    "SELECT id, left_minor FROM unmatched_money WHERE id = ANY($1) AND left_minor > 0",
    [sent.map(({ id }) => id)],
  );
  return rows.map(({ id, left_minor }) => ({ id, left: BigInt(left_minor) }));
}

/** A home is found for it, or for a part. */
export const isMatched: Deed = async (world, life) => {
  const money = one(life, await homeless(world, life));
  const { open } = await owed(life.visit);
  if (!money || open === 0n) return;
  const most = money.left < open ? money.left : open;
  const amount = life.random.chance(0.5) ? most : most / 2n;
  const paymentId = newId();
  const form = { paymentId, unmatchedId: money.id, booking: life.visit.ref, amount };
  await confirmed((seen) =>
    matchUnmatched(world.clerk("billing"), { ...form, ...(seen ? { seen } : {}) }),
  );
  life.sent.push({ id: paymentId, minor: amount });
};

/** What is left goes back to who sent it, or was never there. */
export const endsUnmatched: Deed = async (world, life) => {
  const money = one(life, await homeless(world, life));
  if (!money) return;
  const left = { unmatchedId: money.id, left: String(money.left) };
  await endUnmatched(
    world.clerk("billing"),
    life.random.chance(0.5)
      ? { ...left, how: "sent_back", number: `B-${money.id.slice(-6)}2`.toUpperCase() }
      : { ...left, how: "not_honored", sure: "on" },
  );
  world.bank.minor -= money.left;
};

/** What came by check or transfer goes back by hand. */
export const sendsBackByHand: Deed = async (world, life) => {
  const { rows } = await world.owner.query(
    `SELECT r.id, r.amount_minor FROM refund r JOIN payment p ON p.id = r.payment_id
     WHERE p.booking_id = $1 AND r.status = 'requested' AND p.method IN ('cheque', 'transfer')`,
    [life.visit.bookingId],
  );
  const refund = one(life, rows);
  if (!refund) return;
  await noteSentBack(world.clerk("billing"), { refundId: refund.id, number: "WT-90210" });
  world.bank.minor -= BigInt(refund.amount_minor);
};

export const gives: Deed = (world, life) =>
  gesture(
    world,
    { ...life.visit, amountMinor: BigInt(100 + life.random.below(60_000)) },
    life.random.chance(0.7),
  );

export const answers: Deed = async (world, life) => {
  const { rows } = await world.owner.query(
    "SELECT id, answer FROM bill_dispute WHERE booking_id = $1",
    [life.visit.bookingId],
  );
  const dispute = one(life, rows);
  if (!dispute) return;
  const disputeId: string = dispute.id;
  if (dispute.answer) return await noteCorrected(world.clerk("billing"), { disputeId });
  const list = Object.keys(disputeAnswers) as (keyof typeof disputeAnswers)[];
  await answerDispute(world.clerk("billing"), { disputeId, answer: one(life, list) ?? "terms" });
};

/** A case is let rest, waits for a promise, or is taken up again. */
export const letsRest: Deed = async (world, life) => {
  const ctx = world.clerk("billing");
  const { rows } = await world.owner.query(
    `SELECT c.id, (SELECT w.id FROM dunning_wait w WHERE w.case_id = c.id AND w.ended_at IS NULL LIMIT 1) AS wait
     FROM dunning_case c WHERE c.customer_id = $1 ORDER BY c.opened_at DESC LIMIT 1`,
    [life.visit.customerId],
  );
  const [found] = rows;
  if (!found) return;
  const caseId: string = found.id;
  if (found.wait && life.random.chance(0.5))
    return await endWait(ctx, { caseId, waitId: found.wait });
  const [id, until] = [newId(), addDays(today(), 1 + life.random.below(13))];
  if (life.random.chance(0.5))
    return await pauseCase(ctx, { id, caseId, untilOn: until, reason: "checking" });
  const amount = BigInt(1 + life.random.below(50_000));
  await notePromise(ctx, { id, caseId, amount, promisedOn: until });
};
