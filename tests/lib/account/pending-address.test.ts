import { expect, test } from "vitest";
import { closeAccounts } from "@/lib/account/close-accounts";
import { listMyPeople } from "@/lib/account/list-my-people";
import { newId } from "@/lib/ids";
import { holders } from "@/lib/worker/holders";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useCustomers } from "@/tests/support/customers";
import { useDatabase } from "@/tests/support/database";
import { useMailbox } from "@/tests/support/mailbox";
import { runWorker } from "@/tests/support/worker";

const database = useDatabase();
const mailbox = useMailbox();
const customers = useCustomers(database);

test("P43: an address that waits to be shown to be the holder's speaks for nobody, and is forgotten with the account without a word", async () => {
  const { accountId, email } = await customers.joined();
  const address = `${newId()}@example.com`;
  const personId = await collected({ ...ann, email: address });
  const { owner } = database;
  await owner.query(
    "INSERT INTO account_person (account_id, person_id, how) VALUES ($1, $2, 'address')",
    [accountId, personId],
  );
  expect(await listMyPeople(database.open("account", accountId))).toEqual([
    { personId: accountId, how: "holder" },
  ]);

  await owner.query("UPDATE account SET status = 'closing' WHERE id = $1", [accountId]);
  await owner.query(
    "INSERT INTO account_closing (account_id, by, plan_hash, closes_on) VALUES ($1, 'account', 'x', current_date - 1)",
    [accountId],
  );
  await runWorker(owner);
  await mailbox.empty();
  expect(await closeAccounts(database.open("rights"), holders)).toBe(1);
  await runWorker(owner);
  const told = (await mailbox.messages()).flatMap(({ To }) => To.map(({ Address }) => Address));
  expect(told).toEqual([email]);
  const { rows } = await owner.query(
    "SELECT (SELECT erased_at FROM person WHERE id = $1) IS NOT NULL AS erased, (SELECT count(*)::int FROM suppression) AS suppressed",
    [personId],
  );
  expect(rows).toEqual([{ erased: true, suppressed: 1 }]);
});
