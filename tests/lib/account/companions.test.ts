import { expect, test } from "vitest";
import { forgetEmptied } from "@/lib/account/forget-emptied";
import { getCompanion } from "@/lib/account/get-companion";
import { listCompanions } from "@/lib/account/list-companions";
import { removeCompanion } from "@/lib/account/remove-companion";
import { saveCompanion } from "@/lib/account/save-companion";
import { newId } from "@/lib/ids";
import { showForm } from "@/lib/privacy/show-form";
import { holders } from "@/lib/worker/holders";
import { customer } from "@/tests/lib/account/arrange";
import { useDatabase } from "@/tests/support/database";
import { runWorker } from "@/tests/support/worker";

const database = useDatabase();
const as = (accountId: string) => database.open("booking", accountId);
const rights = (accountId: string) => database.open("rights", accountId);

const bo = { given: "Bo", surname: "Lind", birthDate: "1994-06-05" } as const;

type Typed = { given?: string; surname?: string; birthDate?: string; companionId?: string };

async function save(accountId: string, typed: Typed, seen?: string) {
  const { token } = await showForm(as(accountId), "companions");
  const { companionId } = typed;
  const known = companionId ? await getCompanion(as(accountId), { companionId }) : null;
  return await saveCompanion(as(accountId), {
    ...{ formToken: token, seen: seen ?? known?.seen ?? "" },
    ...typed,
  });
}

test("P10: people one often books for are kept by name, with a birth date or without", async () => {
  const accountId = await customer();
  await save(accountId, bo);
  await save(accountId, { given: "Ada", surname: "Lind" });
  expect(await listCompanions(as(accountId))).toMatchObject([
    { given: "Ada", surname: "Lind", birthDate: null },
    bo,
  ]);
});

test("P3: each is a person of their own, of whom somebody else told us, for the trip and nothing beyond (I14)", async () => {
  const accountId = await customer();
  const { companionId } = await save(accountId, bo);
  const { rows } = await database.owner.query(
    "SELECT provenance, point, retention_class FROM vault.birth_date WHERE person_id = $1",
    [companionId],
  );
  expect(rows).toEqual([
    { provenance: `third:${accountId}`, point: "companions", retention_class: "account" },
  ]);
  expect(companionId).not.toBe(accountId);
});

test("P43: a name is corrected, a birth date emptied and destroyed", async () => {
  const accountId = await customer();
  const { companionId } = await save(accountId, bo);
  expect(await save(accountId, { ...bo, companionId, surname: "Lindqvist" })).toEqual({
    ...{ companionId, emptied: null },
  });
  await save(accountId, { companionId, given: "Bo", surname: "Lindqvist" });
  await runWorker(database.owner);
  expect(await listCompanions(as(accountId))).toMatchObject([
    { given: "Bo", surname: "Lindqvist", birthDate: null },
  ]);
});

test("P43: who is removed is erased, whole", async () => {
  const accountId = await customer();
  const { companionId } = await save(accountId, bo);
  await removeCompanion(rights(accountId), holders, { companionId });
  expect(await listCompanions(as(accountId))).toEqual([]);
  const { rows } = await database.owner.query(
    `SELECT erased_at IS NOT NULL AS erased, (SELECT count(*)::int FROM vault.person_key WHERE person_id = p.id) AS keys
     FROM person p WHERE id = $1`,
    [companionId],
  );
  expect(rows).toEqual([{ erased: true, keys: 0 }]);
});

test("two windows that say different things of one traveller: the second is shown both", async () => {
  const accountId = await customer();
  const { companionId } = await save(accountId, bo);
  const { seen } = await getCompanion(as(accountId), { companionId });
  await save(accountId, { ...bo, companionId, given: "Bodil" }, seen);
  await expect(save(accountId, { ...bo, companionId, given: "Boris" }, seen)).rejects.toMatchObject(
    { code: "conflict", fields: { given: [expect.stringContaining("Bodil")] } },
  );
});

test("two windows, one of which adds a birth date: only the name is marked", async () => {
  const accountId = await customer();
  const { given, surname } = bo;
  const { companionId } = await save(accountId, { given, surname });
  const { seen } = await getCompanion(as(accountId), { companionId });
  await save(accountId, { companionId, given: "Bodil", surname }, seen);
  await expect(
    save(accountId, { ...bo, companionId, given: "Boris" }, seen),
  ).rejects.not.toHaveProperty("fields.birthDate");
});

test("each message is beside its field", async () => {
  const accountId = await customer();
  await expect(save(accountId, { birthDate: "2999-01-01" })).rejects.toMatchObject({
    fields: {
      given: ["Write the first name."],
      surname: ["Write the last name."],
      birthDate: ["This day is still to come."],
    },
  });
});

test("stranger: another's traveller is not there: not seen, not corrected, not removed", async () => {
  const [accountId, other] = [await customer(), await customer()];
  const { companionId } = await save(accountId, bo);
  const missing = { code: "not_found" };
  for (const actor of [other, newId()]) {
    expect(await listCompanions(as(actor))).toEqual([]);
    await expect(getCompanion(as(actor), { companionId })).rejects.toMatchObject(missing);
    const { token: formToken } = await showForm(as(actor), "companions");
    await expect(
      saveCompanion(as(actor), { ...bo, formToken, seen: "", companionId }),
    ).rejects.toMatchObject(missing);
    await forgetEmptied(rights(actor), { personId: companionId, seen: "birthDate:guessed" });
    await expect(removeCompanion(rights(actor), holders, { companionId })).rejects.toMatchObject(
      missing,
    );
  }
  expect(await listCompanions(as(accountId))).toMatchObject([bo]);
});
