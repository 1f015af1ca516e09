import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { queueNotice } from "@/lib/notices/queue-notice";
import { attestRecipient } from "@/lib/privacy/attest-recipient";
import { forgetPeople } from "@/lib/privacy/forget-people";
import { useNotices } from "@/tests/lib/notices/arrange";

const { database, mailbox, queued, send, attempt } = useNotices();

test("P4 (I17): every mail to a person is one entry of what left, by the right that allows it; an alert is none", async () => {
  const id = await queued();
  await mailbox.addFault({ kind: "temporary", times: 1 });
  await expect(send(id)).rejects.toMatchObject({ name: "MailUnavailable" });
  await send(id);
  const { rows } = await database.owner.query(
    `SELECT d.recipient, d.purpose, d.mode, d.version, cardinality(d.gids) AS rights, 'email.address' = ANY(d.fields) AS told,
            (SELECT count(*)::int FROM dispatch o WHERE o.operation_id = d.operation_id) AS tries
     FROM disclosure d WHERE d.operation_id = $1`,
    [id],
  );
  expect(rows).toEqual([
    {
      ...{
        recipient: "subject",
        mode: "contact:email",
        version: 1,
        rights: 1,
        told: true,
        tries: 2,
      },
      purpose: "essential.service.notifications.email",
    },
  ]);
  const alert = await queued("operator_alert");
  await send(alert);
  expect(await mailbox.messages()).toHaveLength(1);
  expect(await entriesOf(alert)).toEqual([]);
});

test("P43, P47: who was erased after the mail was queued is not written to, and the record says so", async () => {
  const id = await queued();
  const { rows } = await database.owner.query("SELECT person_id FROM notice WHERE id = $1", [id]);
  await forgetPeople(
    database.open("rights"),
    {},
    { personIds: [rows[0].person_id], cause: "kept_long_enough" },
  );
  await send(id);
  await send(id);
  expect(await attempt(id)).toMatchObject({ status: "stopped", answer: "erased", tries: 1 });
  expect(await mailbox.messages()).toEqual([]);
  expect(await entriesOf(id)).toEqual([]);
  const refused = await database.owner.query("SELECT reason FROM refusal WHERE operation_id = $1", [
    id,
  ]);
  expect(refused.rows).toEqual([{ reason: "erased" }]);
});

test("P23: while nobody has undertaken to carry our mail it waits, and then leaves", async () => {
  const id = await queued();
  const jobs = database.open("jobs", "owner");
  const attest = (expiresOn: string) =>
    attestRecipient(jobs, { recipient: "processor:mail", expiresOn, recallDays: null });
  await attest("2020-01-01");
  await expect(send(id)).rejects.toMatchObject({ name: "MailUnavailable" });
  expect(await mailbox.messages()).toEqual([]);
  await attest("2099-01-01");
  await database.owner.query(
    "UPDATE delivery_attempt SET claimed_until = NULL WHERE notice_id = $1",
    [id],
  );
  await send(id);
  expect(await mailbox.messages()).toHaveLength(1);
});

async function entriesOf(operationId: string) {
  const { rows } = await database.owner.query("SELECT id FROM disclosure WHERE operation_id = $1", [
    operationId,
  ]);
  return rows;
}

test("P36: what is for an employee goes to the address that they work under, and to nobody once they have left", async () => {
  const [accountId, email] = [newId(), "ines@desk.example"];
  await database.owner.query(
    "INSERT INTO account (id, email_index, role, status) VALUES ($1, '\\x01', 'owner', 'active')",
    [accountId],
  );
  await database.owner.query("INSERT INTO employee (account_id, email) VALUES ($1, $2)", [
    accountId,
    email,
  ]);
  const queue = async (event: string) => {
    await queueNotice(database.open("staff"), {
      ...{ kind: "training_due", subjectId: accountId, event, personId: null },
    });
    const { rows } = await database.owner.query("SELECT id FROM notice WHERE event = $1", [event]);
    return rows[0].id;
  };
  await mailbox.empty();
  await send(await queue("first"));
  const sent = await mailbox.messages();
  expect(sent.map(({ To }) => To.map(({ Address }) => Address))).toEqual([[email]]);
  expect(
    (await database.owner.query("SELECT 1 FROM disclosure WHERE person_id = $1", [accountId]))
      .rowCount,
  ).toBe(0);

  await database.owner.query("DELETE FROM employee WHERE account_id = $1", [accountId]);
  const second = await queue("second");
  await send(second);
  await send(second);
  expect(await attempt(second)).toMatchObject({
    ...{ status: "stopped", answer: "no employee any more", tries: 1 },
  });
  expect(await mailbox.messages()).toHaveLength(1);
});
