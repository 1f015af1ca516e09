import path from "node:path";
import { expect, test } from "vitest";
import { settlePayment } from "@/lib/billing/settle-payment";
import { eraseBooking, planBookingErasure } from "@/lib/booking/erase-booking";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { addDays, localDateOf } from "@/lib/dates";
import { endHolds } from "@/lib/privacy/end-holds";
import { makeArchive } from "@/lib/privacy/make-archive";
import { requestArchive } from "@/lib/privacy/request-archive";
import { holders } from "@/lib/worker/holders";
import { papers } from "@/lib/worker/papers";
import { canaries } from "@/tests/e2e/canary/people";
import { searchFiles, searchTables } from "@/tests/e2e/canary/places";
import { readable } from "@/tests/lib/privacy/canary/readable";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const rights = () => database.open("rights");
const [person] = canaries(1);
if (!person) throw new Error("There is nobody.");

test("I19, P43: after an erasure no value can be read or recognised anywhere, but in the receipt that is on its way", async () => {
  const { given = "", surname = "", email = "", phone = "" } = person.contact;
  const { street = "", city = "" } = person.contact;
  const visit = await shop.paying(
    { daysAhead: 30 },
    {
      ...{ given, surname, email, phone, street, city },
      travellers: [{ birthDate: "1980-05-01" }],
    },
  );
  await shop.stripe.pay(visit.payment.session_id);
  await settlePayment(database.open("payment"), { paymentId: visit.payment.id });
  await shop.work();
  const bookingId = visit.payment.booking_id;
  const { rows } = await database.owner.query(
    `UPDATE departure d SET ends_on = $2::date, starts_on = $2::date - 8 FROM booking b
     WHERE b.id = $1 AND d.id = b.departure_id RETURNING b.ref, b.person_id`,
    [bookingId, addDays(localDateOf(new Date()), -2)],
  );
  const { ref, person_id: lead } = rows[0];
  await requestArchive(rights(), { personId: lead, personIds: [lead] });
  const asked = await database.owner.query("SELECT id FROM data_archive");
  await makeArchive(rights(), { holders, papers }, { archiveId: asked.rows[0].id });
  const ids = (
    await database.owner.query(
      "SELECT person_id FROM booking WHERE id = $1 UNION SELECT person_id FROM booking_traveller WHERE booking_id = $1",
      [bookingId],
    )
  ).rows.map((row) => row.person_id);
  const before = await readable(database.owner, ids);
  expect(
    before.filter((text) => person.secrets.some((secret) => text.includes(secret))),
  ).not.toEqual([]);
  const wrapped = await database.owner.query(
    "SELECT encode(wrapped, 'escape') AS bytes, wrapped FROM vault.person_key WHERE person_id = ANY($1)",
    [ids],
  );
  const indexes = [lookupHash("email", email), lookupHash("surname", surname)].map((hash) =>
    hash.toString("hex"),
  );
  expect(await searchTables(database.owner, indexes)).not.toEqual([]);

  const { hash } = await planBookingErasure(rights(), holders, { ref });
  await eraseBooking(rights(), holders, { ref, planHash: hash });

  expect(await readable(database.owner, ids)).toEqual([`email.address: ${email}`]);
  expect(await searchTables(database.owner, [...person.secrets, indexes[1] ?? ""])).toEqual([]);
  await database.owner.query("UPDATE vault.retention_hold SET until = current_date - 2");
  await endHolds(rights(), holders);
  expect(await readable(database.owner, ids)).toEqual([]);
  expect(await searchTables(database.owner, [...person.secrets, ...indexes])).toEqual([]);

  await database.owner.query("VACUUM FULL vault.person_key");
  await database.owner.query("CHECKPOINT");
  const place = await database.owner.query(
    "SELECT current_setting('data_directory') AS folder, oid FROM pg_database WHERE datname = current_database()",
  );
  const files = path.join(place.rows[0].folder, "base", String(place.rows[0].oid));
  const keys = wrapped.rows.map((row) => row.wrapped.toString("latin1").toLowerCase());
  expect(keys.length).toBeGreaterThan(1);
  expect(searchFiles(files, keys)).toEqual([]);
});
