import { expect, test } from "vitest";
import { speakFor } from "@/lib/account/speak-for";
import { newId } from "@/lib/ids";
import { formToken } from "@/lib/privacy/form-token";
import { correctContact } from "@/lib/support/correct-contact";
import { getCopyFile } from "@/lib/support/get-copy-file";
import { getRequest } from "@/lib/support/get-request";
import { listCorrectable } from "@/lib/support/list-correctable";
import { noteAnswers } from "@/lib/support/note-answers";
import { planRemoval } from "@/lib/support/plan-removal";
import { proveByLink } from "@/lib/support/prove-by-link";
import { removePerson } from "@/lib/support/remove-person";
import { requestCopy } from "@/lib/support/request-copy";
import type { Checkable } from "@/lib/support/support";
import { holders } from "@/lib/worker/holders";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useSupport } from "@/tests/lib/support/arrange";
import { useCustomers } from "@/tests/support/customers";
import { useDatabase } from "@/tests/support/database";
import { useDesk } from "@/tests/support/desk";
import { firstVersion } from "@/tests/support/first-version";

const database = useDatabase();
const support = useSupport(database);
const desk = useDesk(database);
const rights = () => database.open("rights");

const people = (id: string) =>
  database.owner.query("SELECT how, people FROM support_proof WHERE request_id = $1", [id]);

/** Everything that a request leads to. */
function verbs(requestToken: string, personId = newId()): (() => Promise<unknown>)[] {
  return [
    () => requestCopy(rights(), { requestToken }),
    () => getCopyFile(rights(), { requestToken }),
    () => listCorrectable(rights(), { requestToken }),
    () => planRemoval(rights(), holders, { requestToken }),
    () => removePerson(rights(), holders, { requestToken, planHash: "x" }),
    () =>
      correctContact(database.open("booking"), {
        ...{ requestToken, personId, form: "checkout", given: "A", surname: "B" },
        formToken: formToken(firstVersion(), "checkout"),
      }),
  ];
}

test("P44: before it is known who asks, a link shows that there is a request and opens nothing", async () => {
  const email = `${newId()}@example.com`;
  const known = await collected({ ...ann, email });
  const { requestToken, id } = await support.asked({ email, wish: "copy" });
  expect(await getRequest(rights(), { requestToken })).toMatchObject({
    wish: "copy",
    proven: null,
  });
  for (const verb of verbs(requestToken, known))
    await expect(verb()).rejects.toMatchObject({ code: "forbidden" });

  await proveByLink(rights(), { requestToken });
  await proveByLink(rights(), { requestToken });
  const { rows } = await people(id);
  expect(rows).toHaveLength(1);
  expect(rows[0].how).toBe("link");
  expect(rows[0].people).toContain(known);
  expect(await getRequest(rights(), { requestToken })).toMatchObject({
    proven: { how: "link", known: true, copy: null },
  });
});

test("P44: a stranger's link, one that was changed and one whose days are over open nothing and say the same", async () => {
  const { requestToken, id } = await support.proven();
  const wrong = `${requestToken.slice(0, -1)}${requestToken.endsWith("A") ? "B" : "A"}`;
  await database.owner.query(
    "UPDATE support_request SET asked_at = now() - interval '7 days' WHERE id = $1",
    [id],
  );
  for (const token of [wrong, "", requestToken])
    for (const verb of [() => getRequest(rights(), { requestToken: token }), ...verbs(token)])
      await expect(verb()).rejects.toMatchObject({ code: "not_found" });
});

test("P44: a proof is about the people of its address, and about nobody else", async () => {
  const other = await collected(ann);
  const { requestToken } = await support.proven();
  expect(await getRequest(rights(), { requestToken })).toMatchObject({
    proven: { known: false },
  });
  const correcting = verbs(requestToken, other).at(-1);
  await expect(correcting?.()).rejects.toMatchObject({ code: "not_found" });
  expect(await listCorrectable(rights(), { requestToken })).toEqual([]);
});

test("P44: whoever reads an address is not the person for whom another account speaks, though somebody typed it there", async () => {
  const customers = useCustomers(database);
  const { accountId } = await customers.joined();
  const email = `${newId()}@example.com`;
  const [booked, guest] = [await collected({ ...ann, email }), await collected({ ...ann, email })];
  await speakFor(database.open("booking"), { accountId, personIds: [booked], how: "booked" });
  const { id, personId } = await support.proven({ email });
  const { rows } = await people(id);
  expect(rows[0].people.sort()).toEqual([guest, personId].sort());
});

test("P34, P44: a case worker notes which answers were right, under an open case, of one person of it", async () => {
  const email = `${newId()}@example.com`;
  const known = await collected({ ...ann, email });
  const { requestToken, id } = await support.asked();
  const worker = await desk.at("customer_service");
  const { caseId } = await worker.open(email, "correction");
  const three: Checkable[] = ["booking_reference", "trip_dates", "birth_date"];
  const input = { requestToken, caseId, personId: known, answers: three };
  const note = (more: object, ctx = worker.ctx) => noteAnswers(ctx, { ...input, ...more });

  await expect(note({ answers: three.slice(1) })).rejects.toMatchObject({ code: "invalid" });
  await expect(note({ answers: ["trip_dates", "trip_dates", "birth_date"] })).rejects.toMatchObject(
    { code: "invalid" },
  );
  await expect(note({ personId: newId() })).rejects.toMatchObject({ code: "not_found" });
  await expect(note({ caseId: newId() })).rejects.toMatchObject({ code: "not_found" });
  const [colleague, clerk] = [await desk.at("customer_service"), await desk.at("billing_clerk")];
  for (const { ctx } of [colleague, clerk])
    await expect(note({}, ctx)).rejects.toMatchObject({ code: "not_found" });

  await note({});
  const { rows } = await database.owner.query(
    "SELECT how, people, answers, checked_by, case_id FROM support_proof WHERE request_id = $1",
    [id],
  );
  expect(rows).toEqual([
    {
      ...{ how: "answers", people: [known], answers: [...three].sort() },
      ...{ checked_by: worker.accountId, case_id: caseId },
    },
  ]);
  await expect(note({})).rejects.toMatchObject({ code: "conflict" });
  expect(
    (await listCorrectable(rights(), { requestToken })).map(({ personId }) => personId),
  ).toEqual([known]);

  const later = await support.asked();
  await worker.close(caseId);
  await expect(note({ requestToken: later.requestToken })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("P44: who no longer reads the mail of their address shows that they read another one, and is known by answers all the same", async () => {
  const email = `${newId()}@example.com`;
  const known = await collected({ ...ann, email });
  const { requestToken } = await support.proven();
  expect(await listCorrectable(rights(), { requestToken })).toEqual([]);
  const worker = await desk.at("customer_service");
  const { caseId } = await worker.open(email, "correction");
  const answers: Checkable[] = ["booking_reference", "trip_dates", "birth_date"];
  await noteAnswers(worker.ctx, { requestToken, caseId, personId: known, answers });
  expect(
    (await listCorrectable(rights(), { requestToken })).map(({ personId }) => personId),
  ).toEqual([known]);
  expect(await getRequest(rights(), { requestToken })).toMatchObject({
    proven: { how: "answers", known: true },
  });
});

test("P33: no other purpose proves who somebody is", async () => {
  const { requestToken } = await support.asked();
  for (const purpose of ["browsing", "booking", "account", "support", "notices", "jobs"] as const)
    await expect(proveByLink(database.open(purpose), { requestToken })).rejects.toThrow();
});
