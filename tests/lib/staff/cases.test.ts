import { beforeAll, expect, test } from "vitest";
import { roles } from "@/lib/auth/roles";
import { callAttention } from "@/lib/context/call-attention";
import { resolveAttention } from "@/lib/context/resolve-attention";
import { sqlstate } from "@/lib/db/sqlstate";
import { newId } from "@/lib/ids";
import { everyCaseKind } from "@/lib/policy/cases";
import { requestAccess } from "@/lib/privacy/request-access";
import { revealValues } from "@/lib/privacy/reveal-values";
import { getCase } from "@/lib/staff/get-case";
import { keepCases } from "@/lib/staff/keep-cases";
import { listCases } from "@/lib/staff/list-cases";
import { caseKindNames, caseReasonNames } from "@/lib/staff/staff";
import { collected } from "@/tests/lib/privacy/arrange";
import { type AtDesk, useDesk } from "@/tests/support/desk";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const desk = useDesk(database);
let suki: AtDesk;
let bela: AtDesk;

beforeAll(async () => {
  suki = await desk.at("customer_service");
  bela = await desk.at("billing_clerk");
});

const keep = () => keepCases(database.open("jobs"));

/** A booking that is paid as far as it is due, and its people. */
async function booked() {
  const { payment } = await shop.received();
  await shop.work();
  const { rows } = await database.owner.query<{ ref: string; contact: string; people: string[] }>(
    `SELECT b.ref, b.person_id AS contact, array_agg(DISTINCT p.person_id::text) AS people
     FROM booking b JOIN booked_person p ON p.booking_id = b.id WHERE b.id = $1 GROUP BY b.ref, b.person_id`,
    [payment.booking_id],
  );
  const [row] = rows;
  if (!row) throw new Error("Nothing was booked.");
  return { ...row, bookingId: payment.booking_id, paymentId: payment.id };
}

test("P34: a booking is found by its whole reference, and the case covers its people for eight hours", async () => {
  const { ref, people } = await booked();
  const { caseId } = await suki.open(ref.toLowerCase());
  const open = await getCase(suki.ctx, { caseId });
  expect(open).toMatchObject({ kind: "support_request", reason: "by_email", own: true });
  expect(open.people.map(({ personId }) => personId).sort()).toEqual(people.sort());
  expect(new Set(open.people.map(({ bookingRef }) => bookingRef))).toEqual(new Set([ref]));
  const hours = ((open.expiresAt?.getTime() ?? 0) - open.openedAt.getTime()) / 3_600_000;
  expect(hours).toBeCloseTo(8, 2);
});

test("P34: an address is found whole and however it is typed, with those who travel along", async () => {
  const { ref, people, contact } = await booked();
  const email = `${newId()}@example.com`;
  const index = await collected({ email });
  await database.owner.query(
    "UPDATE vault.email SET address_index = (SELECT address_index FROM vault.email WHERE person_id = $1) WHERE person_id = $2",
    [index, contact],
  );
  const { caseId } = await suki.open(` ${email.toUpperCase()} `.trim());
  const open = await getCase(suki.ctx, { caseId });
  expect(open.people.map(({ personId }) => personId).sort()).toEqual([...people, index].sort());
  expect(open.people.find(({ personId }) => personId === index)?.bookingRef).toBeNull();
  for (const part of [email.slice(1), email.slice(0, -1), "%", ref.slice(0, 4), ""])
    await expect(suki.open(part)).rejects.toMatchObject({ code: "invalid" });
});

test("P34: each role's matrix is what the policy says, and the owner and who plans trips have none", async () => {
  const matrix: Record<string, string[]> = {};
  for (const role of roles)
    for (const [kind] of everyCaseKind) {
      const { rows } = await database.owner.query("SELECT vault.desk_fields($1, $2) AS fields", [
        role,
        kind,
      ]);
      if (rows[0].fields.length > 0) matrix[`${role} ${kind}`] = rows[0].fields;
    }
  const service = "access_needs address birth_date diet email message name phone".split(" ");
  expect(matrix).toEqual({
    "customer_service support_request": service,
    "customer_service correction": service,
    "customer_service order_trouble": service,
    "billing_clerk open_receivable":
      "address bank_account email fax name payment_method phone".split(" "),
    "billing_clerk call_to_make": "address bank_account email fax name payment_method phone".split(
      " ",
    ),
    "privacy_officer correction": ["email", "message", "name"],
  });
});

test("P34: who has no such work opens no case, and finds none", async () => {
  const { ref } = await booked();
  const { caseId } = await suki.open(ref);
  for (const role of ["product_manager", "owner"] as const) {
    const other = await desk.at(role);
    await expect(other.open(ref)).rejects.toMatchObject({ code: "not_found" });
    await expect(listCases(other.ctx, { page: 1 })).rejects.toMatchObject({ code: "not_found" });
    await expect(getCase(other.ctx, { caseId })).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(bela.open(ref)).rejects.toMatchObject({ code: "forbidden" });
});

test("stranger: a colleague's case is neither listed, shown nor closed", async () => {
  const { ref } = await booked();
  const { caseId } = await suki.open(ref);
  const sam = await desk.at("customer_service");
  expect((await listCases(sam.ctx, { page: 1 })).cases.filter(({ own }) => own)).toEqual([]);
  await expect(getCase(sam.ctx, { caseId })).rejects.toMatchObject({ code: "not_found" });
  await expect(sam.close(caseId)).rejects.toMatchObject({ code: "not_found" });
  expect((await listCases(suki.ctx, { page: 1 })).cases.map((line) => line.caseId)).toContain(
    caseId,
  );
  await suki.close(caseId);
  await expect(suki.close(caseId)).rejects.toMatchObject({ code: "not_found" });
  expect((await listCases(suki.ctx, { page: 1 })).cases.map((line) => line.caseId)).not.toContain(
    caseId,
  );
});

test("P34: what is due opens the clerk's case by itself, and what is paid closes it at once", async () => {
  const { bookingId, contact } = await booked();
  expect(await keep()).toEqual({ opened: 0, closed: 0 });
  // The balance comes due.
  await database.owner.query(
    "UPDATE payment_schedule_line SET due_on = now()::date - 1 WHERE booking_id = $1",
    [bookingId],
  );
  expect(await keep()).toEqual({ opened: 1, closed: 0 });
  expect(await keep()).toEqual({ opened: 0, closed: 0 });
  const { cases } = await listCases(bela.ctx, { page: 1 });
  const [line] = cases.filter(({ kind }) => kind === "open_receivable");
  expect(line).toMatchObject({ own: false, people: 1, expiresAt: null });
  const caseId = line?.caseId ?? "";
  const ask = () =>
    requestAccess(bela.ctx, {
      session: bela.session,
      caseId,
      personIds: [contact],
      fields: ["address"],
    });
  const { requestId } = await ask();
  const shown = await revealValues(bela.ctx, { session: bela.session, requestId });
  expect(shown.values.map(({ field }) => field)).toContain("address.street");
  for (const { close } of [bela, suki])
    await expect(close(caseId)).rejects.toMatchObject({ code: "not_found" });

  await database.owner.query(
    "UPDATE payment_schedule_line SET due_on = now()::date + 9 WHERE booking_id = $1",
    [bookingId],
  );
  await expect(ask()).rejects.toMatchObject({ code: "not_found" });
  await expect(revealValues(bela.ctx, { session: bela.session, requestId })).rejects.toMatchObject({
    code: "lapsed",
  });
  expect(await keep()).toEqual({ opened: 0, closed: 1 });
});

test("P13, P34: an order is in trouble while something about it waits for a person", async () => {
  const { paymentId, contact } = await booked();
  await callAttention(database.open("payment"), {
    kind: "amount_mismatch",
    subjectId: paymentId,
    detail: "",
  });
  expect(await keep()).toMatchObject({ opened: 1 });
  const { cases } = await listCases(suki.ctx, { page: 1 });
  const [line] = cases.filter(({ kind }) => kind === "order_trouble");
  const caseId = line?.caseId ?? "";
  const asking = { session: suki.session, caseId, personIds: [contact], fields: ["phone"] };
  await requestAccess(suki.ctx, asking);
  const attentionId = String(
    await shop.one("SELECT id FROM attention WHERE subject_id = $1", [paymentId]),
  );
  await resolveAttention(database.open("jobs"), { attentionId });
  await expect(requestAccess(suki.ctx, asking)).rejects.toMatchObject({ code: "not_found" });
  expect(await keep()).toMatchObject({ closed: 1 });
});

test("refusal: no purpose but the worker's opens what the system opens, and none opens an employee's", async () => {
  const values = `(gen_random_uuid(), 'open_receivable', 'payment_due', gen_random_uuid())`;
  for (const purpose of ["staff", "booking", "payment", "notices", "rights", "browsing"] as const)
    expect(
      await database
        .open(purpose)
        .db.$executeRawUnsafe(
          `INSERT INTO staff_case (id, kind, reason, booking_id) VALUES ${values}`,
        )
        .catch(sqlstate),
    ).toBe("42501");
  const own = `(gen_random_uuid(), 'support_request', 'by_email')`;
  const forged = database
    .open("jobs")
    .db.$executeRawUnsafe(`INSERT INTO staff_case (id, kind, reason) VALUES ${own}`);
  expect(await forged.catch(sqlstate)).toBe("23514");
});

test("every kind and reason of the policy has a name that employees read", () => {
  expect(Object.keys(caseKindNames).sort()).toEqual(everyCaseKind.map(([kind]) => kind).sort());
  const reasons = new Set(everyCaseKind.flatMap(([, { reasons }]) => reasons));
  expect(Object.keys(caseReasonNames).sort()).toEqual([...reasons].sort());
});
