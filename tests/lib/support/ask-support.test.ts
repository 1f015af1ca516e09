import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { formToken } from "@/lib/privacy/form-token";
import { readPerson } from "@/lib/privacy/read-person";
import { askSupport } from "@/lib/support/ask-support";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useSupport } from "@/tests/lib/support/arrange";
import { useDatabase } from "@/tests/support/database";
import { firstVersion } from "@/tests/support/first-version";
import { useMailbox } from "@/tests/support/mailbox";
import { runWorker } from "@/tests/support/worker";

const database = useDatabase();
const mailbox = useMailbox();
const support = useSupport(database);

test("P44: what somebody writes is a person of their own, and changes nothing of whom we know by that address", async () => {
  const known = await collected({ ...ann, email: `${newId()}@example.com` });
  const { email = "" } =
    (await readPerson(database.open("rights"), { personIds: [known], groups: ["email"] })).get(
      known,
    ) ?? {};
  const { personId } = await support.asked({ email, given: "Mal", message: "one\ntwo" });
  expect(personId).not.toBe(known);
  const read = await readPerson(database.open("rights"), {
    personIds: [known, personId],
    groups: ["name", "email", "message"],
  });
  expect(read.get(known)).toEqual({ name: ann.name, email });
  expect(read.get(personId)).toEqual({
    ...{ name: { given: "Mal", surname: "" }, email, message: "one\ntwo" },
  });
  const { rows } = await database.owner.query(
    "SELECT point, provenance, retention_class, policy_version FROM vault.message WHERE person_id = $1",
    [personId],
  );
  expect(rows).toEqual([
    {
      ...{ point: "support-request", provenance: "self" },
      ...{ retention_class: "claim", policy_version: 1 },
    },
  ]);
});

test("P44: a known and an unknown address get the same answer, leave the same rows, and the same mail goes to either", async () => {
  await database.owner.query("DELETE FROM outbox_event");
  await mailbox.empty();
  const email = `${newId()}@example.com`;
  await collected({ ...ann, email });
  const rowsOf = async (of: string) => {
    const { personId, id } = await support.asked({ email: of });
    const { rows } = await database.owner.query(
      `SELECT (SELECT count(*)::int FROM vault.message WHERE person_id = $1) AS messages,
        (SELECT count(*)::int FROM support_request WHERE person_id = $1) AS requests,
        (SELECT count(*)::int FROM outbox_event WHERE payload->>'requestId' = $2) AS events`,
      [personId, id],
    );
    return rows;
  };
  const stranger = `${newId()}@example.com`;
  expect(await rowsOf(email)).toEqual(await rowsOf(stranger));
  await runWorker(database.owner);
  const mails = await mailbox.messages();
  expect(mails.map(({ To }) => To[0]?.Address).sort()).toEqual([email, stranger].sort());
  expect(new Set(mails.map(({ Subject }) => Subject)).size).toBe(1);
  const plain = async (at: number, address: string) =>
    (await mailbox.raw(at))
      .replaceAll("=\r\n", "")
      .replaceAll(address, "")
      .replace(/requests\/[\w-]+/g, "")
      .replace(/^(Message-ID|Date|Received|To):.*$/gim, "")
      .replace(/[-_]{2}[\w=+.-]*(part|_NextPart|--_NmP)[\w=+.-]*/gi, "")
      .replace(/boundary=.*$/gim, "");
  const [first = "", second = ""] = mails.map(({ To }) => To[0]?.Address);
  expect(await plain(0, first)).toBe(await plain(1, second));
});

test("P5, P47: a form that is not today's collects nothing", async () => {
  for (const token of ["", formToken(firstVersion(), "checkout")]) {
    const asking = askSupport(database.open("support"), {
      ...{ formToken: token, wish: "question", email: "ana@example.com", message: "Hello" },
    });
    await expect(asking).rejects.toMatchObject({ code: "invalid" });
  }
});

test("nobody's mailbox is filled in their name: six mails an hour, and what is written is kept all the same; nobody is kept from it by who asks on and on", async () => {
  await database.owner.query("DELETE FROM outbox_event");
  await mailbox.empty();
  const email = `${newId()}@example.com`;
  for (let times = 0; times < 9; times += 1) await support.asked({ email, wish: "question" });
  await runWorker(database.owner);
  const mailed = async () => (await mailbox.messages()).map(({ Subject }) => Subject);
  expect(await mailed()).toEqual(Array(6).fill("We have your question"));
  await database.owner.query(
    `UPDATE support_request SET asked_at = asked_at - interval '61 minutes'
     WHERE id IN (SELECT subject_id FROM notice WHERE kind = 'support_reply')`,
  );
  await support.asked({ email, wish: "question" });
  await runWorker(database.owner);
  expect(await mailed()).toHaveLength(7);
});

test("P33: support reads nothing of whom it was not told by its own form, and no other purpose takes requests", async () => {
  const known = await collected(ann);
  const seen = await readPerson(database.open("support"), {
    personIds: [known],
    groups: ["message"],
  });
  expect(seen.get(known) ?? {}).toEqual({});
  for (const group of ["birthDate", "paymentMethod"] as const)
    await expect(
      readPerson(database.open("support"), { personIds: [known], groups: [group] }),
    ).rejects.toThrow();
  const input = {
    formToken: formToken(firstVersion(), "support-request"),
    ...({ wish: "question", email: "ana@example.com", message: "Hello" } as const),
  };
  for (const purpose of ["booking", "payment", "notices", "account"] as const)
    await expect(askSupport(database.open(purpose), input)).rejects.toThrow();
});
