import { beforeAll, expect, test } from "vitest";
import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { composePolicyChange } from "@/lib/notices/compose-policy-change";
import { answerUse } from "@/lib/privacy/answer-use";
import { confirmUse } from "@/lib/privacy/confirm-use";
import { findChangeNotice } from "@/lib/privacy/find-change-notice";
import { getChoices } from "@/lib/privacy/get-choices";
import { getIntendedUse } from "@/lib/privacy/get-intended-use";
import type { ChoiceAnswer } from "@/lib/privacy/privacy";
import { tellOfChanges } from "@/lib/worker/tell-of-changes";
import { announce } from "@/tests/support/announce";
import { useDatabase } from "@/tests/support/database";
import { ann, collected } from "./arrange";

const database = useDatabase();
const rights = () => database.open("rights");
const browser = { userAgent: "Firefox" };
const people: string[] = [];

beforeAll(async () => {
  const { name, email, phone } = ann;
  for (let at = 0; at < 12; at += 1) people.push(await collected({ name, email, phone }));
  await announce(database.owner, 2);
  await tellOfChanges(rights(), { number: 2 });
});

/** Somebody who was asked and has answered nothing, and the address in their mail. */
async function asked(): Promise<{ personId: string; requestId: string; token: string }> {
  const personId = people.pop() ?? "";
  const { rows } = await database.owner.query(
    "SELECT id FROM choice_request WHERE person_id = $1",
    [personId],
  );
  return { personId, requestId: rows[0].id, token: linkToken("choice", rows[0].id, 0) };
}

async function usesOf(token: string) {
  return (await getChoices(rights(), { token })).uses;
}

async function answer(token: string, use: string, said: ChoiceAnswer) {
  return await answerUse(rights(), { token, use, answer: said }, browser);
}

async function accept(token: string, use: string): Promise<void> {
  const { intent } = await answer(token, use, "accept");
  await confirmUse(rights(), { token, intent: intent ?? "", sure: "yes" }, browser);
}

async function ledgerOf(personId: string): Promise<number> {
  const { rows } = await database.owner.query(
    "SELECT count(*)::int AS n FROM choice WHERE person_id = $1",
    [personId],
  );
  return rows[0].n;
}

/** The bits of everything that is known of a person. */
async function permsOf(personId: string): Promise<unknown> {
  const { rows } = await database.owner.query(
    `SELECT (SELECT perm FROM vault.email WHERE person_id = $1) AS email,
      (SELECT perm FROM vault.phone WHERE person_id = $1) AS phone`,
    [personId],
  );
  return rows[0];
}

test("P46: the page shows each new use with the kinds of data that it is about, and no value of them", async () => {
  const { token } = await asked();
  const choices = await getChoices(rights(), { token });
  expect(choices).toMatchObject({ version: 2, inEffect: false, lapsed: false, overtaken: false });
  expect(choices.uses.length).toBeGreaterThan(1);
  for (const use of choices.uses) {
    expect(use).toMatchObject({ state: "open", over: false, answers: [] });
    expect(use.held.length).toBeGreaterThan(0);
    for (const kind of use.held) expect(kind.version).toBe(1);
  }
  const said = JSON.stringify(choices);
  for (const value of ["Ann", "Canary", "example.com", "2125550123"])
    expect(said).not.toContain(value);
});

test("P46, I25: looking, any number of times, changes nothing", async () => {
  const { token, personId } = await asked();
  const before = await permsOf(personId);
  for (let look = 0; look < 5; look += 1) await getChoices(rights(), { token });
  expect(await ledgerOf(personId)).toBe(0);
  expect(await permsOf(personId)).toEqual(before);
});

test("P46: a no counts at once, saying it again writes nothing, and nothing that was allowed before is lost (I5, I6)", async () => {
  const { token, personId } = await asked();
  const [use] = await usesOf(token);
  const before = await permsOf(personId);
  expect((await answer(token, use?.id ?? "", "refuse")).intent).toBeNull();
  const written = await ledgerOf(personId);
  expect(written).toBeGreaterThan(0);
  await answer(token, use?.id ?? "", "refuse");
  expect(await ledgerOf(personId)).toBe(written);
  expect((await usesOf(token))[0]?.state).toBe("refused");
  expect(await permsOf(personId)).toEqual(before);
});

test("P46: a yes counts once the same browser has confirmed it, for this use alone, and can be taken back (I4, I7)", async () => {
  const { token, personId } = await asked();
  const [first, second] = await usesOf(token);
  const before = await permsOf(personId);
  const { intent } = await answer(token, first?.id ?? "", "accept");
  expect(await ledgerOf(personId)).toBe(0);
  expect(intent).not.toBeNull();
  const wanted = { token, intent: intent ?? "" };
  expect((await getIntendedUse(rights(), wanted, browser))?.id).toBe(first?.id);
  await confirmUse(rights(), { ...wanted, sure: "yes" }, browser);
  await confirmUse(rights(), { ...wanted, sure: "yes" }, browser);
  expect(await permsOf(personId)).not.toEqual(before);
  const after = await usesOf(token);
  expect(after.find(({ id }) => id === first?.id)).toMatchObject({ state: "accepted" });
  expect(after.find(({ id }) => id === first?.id)?.answers).toHaveLength(1);
  expect(after.find(({ id }) => id === second?.id)).toMatchObject({ state: "open" });

  await answer(token, first?.id ?? "", "withdraw");
  await answer(token, first?.id ?? "", "withdraw");
  expect(await permsOf(personId)).toEqual(before);
  const history = (await usesOf(token)).find(({ id }) => id === first?.id)?.answers;
  expect(history?.map((one) => one.answer)).toEqual(["accept", "withdraw"]);
});

test("P46: a yes cannot be confirmed in another browser, for another person, or by changing one's mind", async () => {
  const { token, personId } = await asked();
  const other = await asked();
  const [use] = await usesOf(token);
  const { intent } = await answer(token, use?.id ?? "", "accept");
  const wanted = { token, intent: intent ?? "", sure: "yes" } as const;
  for (const [input, from] of [
    [wanted, { userAgent: "curl" }],
    [{ ...wanted, token: other.token }, browser],
    [{ ...wanted, intent: `${intent}x` }, browser],
    [{ ...wanted, intent: "" }, browser],
  ] as const)
    await expect(confirmUse(rights(), input, from)).rejects.toMatchObject({ code: "lapsed" });
  await confirmUse(rights(), { ...wanted, sure: "no" }, browser);
  expect(await ledgerOf(personId)).toBe(0);
  expect(await ledgerOf(other.personId)).toBe(0);
});

test("P46: an address past its time still shows the page and takes a no and a taking back, and no yes (I25)", async () => {
  const { token, personId } = await asked();
  const [first, second] = await usesOf(token);
  await accept(token, first?.id ?? "");
  const { intent } = await answer(token, second?.id ?? "", "accept");
  await database.owner.query(
    "UPDATE choice_request SET expires_at = now() - interval '1 second' WHERE person_id = $1",
    [personId],
  );
  expect(await getChoices(rights(), { token })).toMatchObject({ lapsed: true });
  await expect(
    confirmUse(rights(), { token, intent: intent ?? "", sure: "yes" }, browser),
  ).rejects.toMatchObject({ code: "lapsed" });
  await answer(token, second?.id ?? "", "refuse");
  await answer(token, first?.id ?? "", "withdraw");
  expect((await usesOf(token)).map(({ state }) => state).sort()).toEqual(["refused", "withdrawn"]);
});

test("stranger: an address that was never made, or is changed by a letter, or of another kind, opens nothing", async () => {
  const { requestId, token } = await asked();
  const wrong = [
    `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`,
    linkToken("choice", newId(), 0),
    linkToken("choice", requestId, 1),
    linkToken("booking", requestId, 0),
    "x",
    "",
  ];
  for (const guess of wrong) {
    await expect(getChoices(rights(), { token: guess })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(answer(guess, "use-0", "refuse")).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(answer(token, "use-0", "refuse")).rejects.toMatchObject({ code: "not_found" });
});

test("P45: the mail asks only what is not answered, and is not written once all is", async () => {
  const { requestId, token, personId } = await asked();
  const notices = database.open("notices");
  const [first, ...others] = await usesOf(token);
  await answer(token, first?.id ?? "", "refuse");
  const mail = await composePolicyChange(notices, { subjectId: requestId, personId });
  expect(mail?.to?.address).toBe(ann.email);
  expect(mail?.text).toContain(`/privacy/choices/${token}`);
  const left = await findChangeNotice(notices, { requestId });
  expect(left?.uses.map(({ id }) => id).sort()).toEqual(others.map(({ id }) => id).sort());
  expect(left?.token).toBe(token);
  for (const { id } of others) await answer(token, id, "refuse");
  expect(await findChangeNotice(notices, { requestId })).toBeNull();
  expect(await composePolicyChange(notices, { subjectId: requestId, personId })).toBeNull();
});
