import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { eraseAsPlanned } from "@/lib/privacy/erase-as-planned";
import { forgetArchives } from "@/lib/privacy/forget-archives";
import { getArchive } from "@/lib/privacy/get-archive";
import { getCopy } from "@/lib/privacy/get-copy";
import { makeArchive } from "@/lib/privacy/make-archive";
import { planErasure } from "@/lib/privacy/plan-erasure";
import { readEverything } from "@/lib/privacy/read-everything";
import { requestArchive } from "@/lib/privacy/request-archive";
import { holders } from "@/lib/worker/holders";
import { papers } from "@/lib/worker/papers";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const rights = () => database.open("rights");

/** Asks for a copy, and does what the worker does. */
async function copied(personId: string): Promise<string> {
  const { archiveToken } = await requestArchive(rights(), { personId, personIds: [personId] });
  await expect(getArchive(rights(), { archiveToken, personId })).rejects.toMatchObject(none);
  expect(await getCopy(rights(), { personId })).toMatchObject({ archiveToken, ready: false });
  const { rows } = await database.owner.query(
    "SELECT id FROM data_archive WHERE person_id = $1 AND content_ct IS NULL",
    [personId],
  );
  await makeArchive(rights(), { holders, papers }, { archiveId: rows[0].id });
  expect(await getCopy(rights(), { personId })).toMatchObject({ archiveToken, ready: true });
  return archiveToken;
}

const none = { code: "not_found" };

async function filesIn(personId: string, archiveToken: string): Promise<Record<string, string>> {
  const { content } = await getArchive(rights(), { archiveToken, personId });
  return Object.fromEntries(
    Object.entries(unzipSync(content)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

test("P5, P29, P43, P47: each value is shown with where, when and under which version it was collected, and what it may be used for", async () => {
  const personId = await collected(ann);
  const { values } = await readEverything(rights(), holders, { personIds: [personId] });
  expect(values.map(({ group }) => group).sort()).toEqual(Object.keys(ann).sort());
  const email = values.find(({ group }) => group === "email");
  expect(email).toMatchObject({
    ...{ fields: { address: ann.email }, form: "checkout", policyVersion: 1, from: "you" },
    ...{ keptAs: "booking", staysUntil: null },
  });
  const uses = email?.uses ?? [];
  expect(uses.map(({ use }) => use)).toEqual(
    expect.arrayContaining(["essential.service", "essential.service.notifications.email"]),
  );
  for (const use of uses)
    expect(use).toMatchObject({ policyVersion: 1, clause: expect.any(String) });
  expect(uses.filter(({ basis }) => basis === "permission")).toEqual([]);
  const { values: noValues } = await readEverything(rights(), holders, { personIds: [newId()] });
  expect(noValues).toEqual([]);
});

test("P43: a copy carries everything, for people, for spreadsheets and for programs, with its schema", async () => {
  const personId = await collected({ ...ann, name: { given: "=cmd()", surname: "Ray" } });
  const files = await filesIn(personId, await copied(personId));
  expect(Object.keys(files).sort()).toEqual(
    [
      ...[
        "accounts.csv",
        "agreements.csv",
        "booking-changes.csv",
        "booking-transfers.csv",
        "bookings.csv",
        "calls.csv",
        "channels.csv",
        "choices.csv",
        "credit.csv",
        "disclosures.csv",
        "dispatches.csv",
        "disputes.csv",
        "everything.json",
        "everything.schema.json",
        "invoices.csv",
        "letters.csv",
        "looks.csv",
      ],
      ...[
        "messages.csv",
        "payments.csv",
        "questions.csv",
        "read-me.txt",
        "recalls.csv",
        "reminders.csv",
        "requests.csv",
        "statements.csv",
        "unmatched.csv",
        "values.csv",
      ],
    ].sort(),
  );
  const json = JSON.parse(files["everything.json"] ?? "");
  const text = JSON.stringify(json.values);
  for (const value of [ann.email, ann.phone, ann.birthDate, ann.address.street, "=cmd()"])
    expect(text).toContain(value);
  expect(files["values.csv"]).toContain("'=cmd()");
  const schema = JSON.parse(files["everything.schema.json"] ?? "");
  expect(Object.keys(schema.properties)).toEqual(Object.keys(json));
  expect(Object.keys(schema.properties.values.items.properties).sort()).toEqual(
    Object.keys(json.values[0]).sort(),
  );
});

test("P31, P43: a copy is found by its link alone, for seven days, and dies with who asked for it", async () => {
  const personId = await collected(ann);
  const archiveToken = await copied(personId);
  const wrong = `${archiveToken.slice(0, -1)}${archiveToken.endsWith("A") ? "B" : "A"}`;
  const stranger = await collected(ann);
  for (const tried of [
    { archiveToken: wrong, personId },
    { archiveToken, personId: stranger },
  ])
    await expect(getArchive(rights(), tried)).rejects.toMatchObject(none);
  const { rows } = await database.owner.query(
    "SELECT content_ct FROM data_archive WHERE person_id = $1",
    [personId],
  );
  expect(rows[0].content_ct.toString("latin1")).not.toContain("everything.json");

  const { hash } = await planErasure(rights(), holders, { personIds: [personId] });
  await eraseAsPlanned(rights(), holders, { personIds: [personId], planHash: hash });
  await expect(getArchive(rights(), { archiveToken, personId })).rejects.toMatchObject(none);
  expect(await getCopy(rights(), { personId })).toBe(null);

  const other = await collected(ann);
  const late = await copied(other);
  await database.owner.query(
    "UPDATE data_archive SET asked_at = now() - interval '7 days' WHERE person_id = $1",
    [other],
  );
  const tooLate = getArchive(rights(), { archiveToken: late, personId: other });
  await expect(tooLate).rejects.toMatchObject(none);
  await forgetArchives(rights());
  const left = await database.owner.query(
    "SELECT 1 FROM vault.person_key WHERE person_id = $1 AND retention_class = 'archive'",
    [other],
  );
  expect(left.rowCount).toBe(0);
});

test("P33: no other purpose reads everything", async () => {
  const personId = await collected(ann);
  for (const purpose of ["browsing", "booking", "payment", "notices", "jobs", "staff"] as const) {
    const reading = readEverything(database.open(purpose), holders, { personIds: [personId] });
    await expect(reading).rejects.toThrow();
  }
});
