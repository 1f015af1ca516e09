import { expect, test } from "vitest";
import { composeTransferred } from "@/lib/booking/compose-transferred";
import { getDeskBooking } from "@/lib/booking/get-desk-booking";
import { transferPlace } from "@/lib/booking/transfer-place";
import { useChanging } from "@/tests/support/changing";
import { useShop } from "@/tests/support/shop";
import { useTransferring } from "@/tests/support/transferring";

const shop = useShop();
const { database } = shop;
const desk = useChanging(shop);
const { view, filled, leavesIn } = useTransferring(shop);
const missing = { code: "not_found" };
const conflict = { code: "conflict" };
const bo = { given: "Bo", surname: "Lind" };

type Visit = Awaited<ReturnType<typeof shop.firm>>;
type At = Awaited<ReturnType<typeof desk.covers>>;

/** As the form at the desk sends it. */
async function presses({ ctx, asked }: Pick<At, "ctx" | "asked">, visit: Visit) {
  const { bookingToken: _link, ...form } = await filled(visit, 2, bo);
  await transferPlace(ctx, { ...asked, ...form });
  return form.transferId;
}

test("rule 66 and P34: an employee hands a place on for its customer, it stands on record under which case, and the mail says that it was us", async () => {
  const visit = await shop.firm();
  const at = await desk.covers(visit);
  const subjectId = await presses(at, visit);
  const { accountId } = at.who;
  const { rows } = await database.owner.query(
    `SELECT t.employee_id AS employee, t.case_id AS case, e.actor FROM booking_transfer t
     JOIN lifecycle_event e ON e.entity_id = t.booking_id AND e.why = 'a place handed on' WHERE t.id = $1`,
    [subjectId],
  );
  expect(rows).toEqual([{ employee: accountId, case: at.asked.caseId, actor: accountId }]);
  expect((await view(visit)).travellers[1]).toMatchObject(bo);
  expect((await getDeskBooking(at.ctx, at.asked)).handedOnAt).toBeInstanceOf(Date);
  const mail = await composeTransferred(database.open("notices"), { subjectId });
  expect(mail?.text).toContain("One of our staff changed it, because you asked us to.");
});

test("rule 66: who is called may know that it can still be done, until the trip begins", async () => {
  const visit = await shop.firm();
  const at = await desk.covers(visit);
  await leavesIn(visit, 0);
  await presses(at, visit);
  await leavesIn(visit, -1);
  await expect(presses(at, visit)).rejects.toMatchObject(conflict);
});

test("P33 and P34: without the role, a session or a case that covers it there is no such booking", async () => {
  const [visit, other] = [await shop.firm(), await shop.firm()];
  const at = await desk.covers(visit);
  for (const role of ["billing_clerk", "product_manager", "privacy_officer", "owner"] as const) {
    const { accountId, session } = await desk.desk.at(role);
    const asked = { ...at.asked, session };
    const sending = presses({ ctx: desk.contextOf({ accountId }), asked }, visit);
    await expect(sending).rejects.toMatchObject(missing);
  }
  const elsewhere = { ...at.asked, bookingId: other.bookingId };
  await expect(presses({ ...at, asked: elsewhere }, other)).rejects.toMatchObject(missing);
  const nobody = { ...at.asked, session: null };
  await expect(presses({ ...at, asked: nobody }, visit)).rejects.toMatchObject(missing);
  await at.who.close(at.asked.caseId);
  await expect(presses(at, visit)).rejects.toMatchObject(missing);
});
