import { expect, test } from "vitest";
import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { getRefundable } from "@/lib/billing/get-refundable";
import { newId } from "@/lib/ids";
import { approve } from "@/lib/staff/approve";
import { countProposals } from "@/lib/staff/count-proposals";
import { listProposals } from "@/lib/staff/list-proposals";
import { proposalRules } from "@/lib/staff/proposals";
import { propose } from "@/lib/staff/propose";
import { reject } from "@/lib/staff/reject";
import { useDesk } from "@/tests/support/desk";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const desk = useDesk(shop.database);
const limit = proposalRules.refund.aloneUpToMinor;

/** A firm booking, and two clerks. */
async function arrange() {
  const { bookingId } = await shop.firm();
  const [asks, agrees] = await Promise.all([clerk(), clerk()]);
  return { bookingId, asks, agrees };
}

async function clerk() {
  const { accountId } = await desk.at("billing_clerk");
  return shop.database.open("billing", accountId);
}

type Clerk = Awaited<ReturnType<typeof clerk>>;

type Form = { id?: string; known?: number };

async function refund(
  ctx: Clerk,
  bookingId: string,
  amountMinor: bigint,
  { id = newId(), ...seen }: Form = {},
) {
  const { ref, customerId, currency } = await getRefundable(ctx, { bookingId });
  const subject = { kind: "refund", subjectId: bookingId, ref, customerId } as const;
  const proposal = { id, ...seen, ...subject, amountMinor, currency, reason: "goodwill" };
  return { id, ...(await propose(ctx, proposalEffects, proposal)) };
}

const refundsOf = (bookingId: string) =>
  shop.one(
    `SELECT coalesce(array_agg(r.amount_minor::int ORDER BY r.created_at), '{}')
     FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.booking_id = $1`,
    [bookingId],
  );

test("a refund above the limit waits for another clerk, and goes back once it was agreed to (rule 64)", async () => {
  const { bookingId, asks, agrees } = await arrange();
  const { id, state } = await refund(asks, bookingId, limit + 1n);
  expect(state).toBe("waiting");
  expect(await refundsOf(bookingId)).toEqual([]);
  expect(await listProposals(asks)).toMatchObject([{ id, own: true, mayApprove: false }]);
  expect(await listProposals(agrees)).toMatchObject([
    { id, own: false, mayApprove: true, by: "Ines Vale", amountMinor: limit + 1n },
  ]);
  await approve(agrees, proposalEffects, { proposalId: id });
  expect(await refundsOf(bookingId)).toEqual([Number(limit) + 1]);
  await shop.work();
  expect(await shop.one("SELECT status FROM refund WHERE reason = 'agreed'")).toBe("done");
  expect(await listProposals(agrees)).toEqual([]);
});

test("who proposed it cannot agree to it, by the page or past it", async () => {
  const { bookingId, asks } = await arrange();
  const { id } = await refund(asks, bookingId, limit + 1n);
  await expect(approve(asks, proposalEffects, { proposalId: id })).rejects.toMatchObject({
    code: "forbidden",
  });
  const alone = asks.db.proposal.updateMany({
    where: { id },
    data: { state: "approved", decidedBy: asks.actor, decidedAt: new Date() },
  });
  await expect(alone).rejects.toThrow(/proposal_two_people/);
  expect(await refundsOf(bookingId)).toEqual([]);
  await reject(asks, { proposalId: id });
});

test("of two who agree at once, and one who rejects, one decides, and money goes back once at most", async () => {
  const { bookingId, asks, agrees } = await arrange();
  const others = [agrees, await clerk(), await clerk()] as const;
  const { id } = await refund(asks, bookingId, limit + 1n);
  const answers = await Promise.allSettled([
    ...others.map((ctx) => approve(ctx, proposalEffects, { proposalId: id })),
    reject(others[0], { proposalId: id }),
  ]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const answer of answers)
    if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "conflict" });
  const agreed = answers.slice(0, -1).some(({ status }) => status === "fulfilled");
  expect(await refundsOf(bookingId)).toEqual(agreed ? [Number(limit) + 1] : []);
});

test("agreed to and not possible any more, nothing is done, and it waits as before", async () => {
  const { bookingId, asks, agrees } = await arrange();
  const { leftMinor } = await getRefundable(asks, { bookingId });
  const { id } = await refund(asks, bookingId, leftMinor);
  await refund(asks, bookingId, 100n);
  const late = approve(agrees, proposalEffects, { proposalId: id });
  await expect(late).rejects.toMatchObject({ code: "conflict" });
  expect(await listProposals(agrees)).toMatchObject([{ id }]);
  expect(await refundsOf(bookingId)).toEqual([100]);
  await reject(agrees, { proposalId: id });
});

test("what is small enough is done alone, once for a form sent twice, and small parts of more are counted together", async () => {
  const { bookingId, asks } = await arrange();
  const id = newId();
  const both = await Promise.all([1, 2].map(() => refund(asks, bookingId, limit - 100n, { id })));
  expect(both.map(({ state }) => state)).toEqual(["approved", "approved"]);
  expect(await refundsOf(bookingId)).toEqual([Number(limit) - 100]);
  const parts = await Promise.all([1, 2].map(() => refund(asks, bookingId, 100n)));
  expect(parts.map(({ state }) => state).sort()).toEqual(["approved", "waiting"]);
  expect(await refundsOf(bookingId)).toEqual([Number(limit) - 100, 100]);
  await expect(refund(asks, bookingId, limit + 1n)).rejects.toMatchObject({ code: "conflict" });
  await shop.database.owner.query("DELETE FROM proposal WHERE state = 'waiting'");
});

test("rule 64: what two windows send at once is sent by one of them, and by the other once it has seen that", async () => {
  const { bookingId, asks } = await arrange();
  const { customerId } = await getRefundable(asks, { bookingId });
  const shown = () => countProposals(asks, { kind: "refund", customerId });
  const [known, id] = [await shown(), newId()];
  const windows = [{ known }, { known }, { known, id }, { known, id }];
  const sent = await Promise.allSettled(windows.map((form) => refund(asks, bookingId, 100n, form)));
  expect(await refundsOf(bookingId)).toEqual([100]);
  for (const answer of sent)
    if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "conflict" });
  await refund(asks, bookingId, 100n, { known: await shown() });
  expect(await refundsOf(bookingId)).toEqual([100, 100]);
});

test("no more goes back than came in, and not for a reason that there is not (rule 48)", async () => {
  const { bookingId, asks } = await arrange();
  const ofNothing = refund(asks, bookingId, 0n);
  await expect(ofNothing).rejects.toMatchObject({ code: "invalid" });
  const { ref, customerId, currency } = await getRefundable(asks, { bookingId });
  const subject = { kind: "refund", subjectId: bookingId, ref, customerId, currency } as const;
  const made = { id: newId(), ...subject, amountMinor: 100n, reason: "because" };
  await expect(propose(asks, proposalEffects, made)).rejects.toMatchObject({ code: "invalid" });
  expect(await refundsOf(bookingId)).toEqual([]);
});

test("refusal: nobody else proposes, sees, agrees or rejects; to them there is nothing (P34)", async () => {
  const { bookingId, asks } = await arrange();
  const { id: proposalId } = await refund(asks, bookingId, limit + 1n);
  for (const role of ["customer_service", "product_manager", "privacy_officer"] as const) {
    const { accountId } = await desk.at(role);
    const ctx = shop.database.open("billing", accountId);
    // Whoever decides about departures, or changes bookings, sees what waits of those, and no refund.
    if (role === "privacy_officer")
      await expect(listProposals(ctx)).rejects.toMatchObject({ code: "not_found" });
    else expect(await listProposals(ctx)).toEqual([]);
    for (const asked of [
      () => refund(ctx, bookingId, 100n),
      () => countProposals(ctx, { kind: "refund", customerId: newId() }),
      () => approve(ctx, proposalEffects, { proposalId }),
      () => reject(ctx, { proposalId }),
    ])
      await expect(asked()).rejects.toMatchObject({ code: "not_found" });
  }
  const { accountId } = await desk.at("owner");
  const owner = shop.database.open("billing", accountId);
  await expect(refund(owner, bookingId, 100n)).rejects.toMatchObject({ code: "not_found" });
  await approve(owner, proposalEffects, { proposalId });
});

test("stranger: who is nobody finds no proposal", async () => {
  const ctx = shop.database.open("billing", "visitor");
  for (const asked of [
    () => listProposals(ctx),
    () => countProposals(ctx, { kind: "refund", customerId: newId() }),
    () => approve(ctx, proposalEffects, { proposalId: newId() }),
    () => reject(ctx, { proposalId: newId() }),
  ])
    await expect(asked()).rejects.toMatchObject({ code: "not_found" });
});
