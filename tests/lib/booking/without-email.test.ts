import { expect, test } from "vitest";
import { queueBills } from "@/lib/booking/queue-bills";
import { sendNotice } from "@/lib/notices/send-notice";
import { calls } from "@/lib/worker/calls";
import { composers } from "@/lib/worker/composers";
import { faxes } from "@/lib/worker/faxes";
import { letters } from "@/lib/worker/letters";
import { useMailbox } from "@/tests/support/mailbox";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const mailbox = useMailbox();

test("a bill, and what was not about money, to who has no email any more: the bill comes by letter, with its papers (rule 104, P41)", async () => {
  const { bookingId } = await shop.firm();
  await database.owner.query(
    "UPDATE payment_schedule_line SET due_on = current_date + 15 WHERE booking_id = $1 AND kind = 'balance'",
    [bookingId],
  );
  await queueBills(database.open("billing"));
  await shop.work();
  await database.owner.query(
    "DELETE FROM vault.email WHERE person_id = (SELECT person_id FROM booking WHERE id = $1)",
    [bookingId],
  );
  const { rows } = await database.owner.query(
    `SELECT n.id, n.kind FROM notice n WHERE n.subject_id = $1 AND n.kind IN ('balance_billed', 'booking_confirmed') ORDER BY n.kind`,
    [bookingId],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(["balance_billed", "booking_confirmed"]);
  await mailbox.empty();
  for (const { id: noticeId } of [...rows, ...rows])
    await sendNotice(database.open("notices"), { composers, letters, faxes, calls }, { noticeId });
  expect(await mailbox.messages()).toEqual([]);
  const ways = await database.owner.query(
    `SELECT n.kind, a.channel, a.status, l.sheets > 1 AS enclosed FROM notice n JOIN delivery_attempt a ON a.notice_id = n.id
     LEFT JOIN letter l ON l.attempt_id = a.id WHERE n.id = ANY($1) ORDER BY n.kind, a.channel`,
    [rows.map(({ id }) => id)],
  );
  expect(ways.rows).toEqual([
    { kind: "balance_billed", channel: "email", status: "failed", enclosed: null },
    { kind: "balance_billed", channel: "post", status: "queued", enclosed: true },
    { kind: "booking_confirmed", channel: "email", status: "refused", enclosed: null },
  ]);
});
