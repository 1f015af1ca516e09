import { expect, test } from "vitest";
import { changeProfile } from "@/lib/account/change-profile";
import { forgetEmptied } from "@/lib/account/forget-emptied";
import { getProfile } from "@/lib/account/get-profile";
import { removeMine } from "@/lib/account/remove-mine";
import type { ChangeProfile } from "@/lib/account/schema";
import { newId } from "@/lib/ids";
import { holder, vera } from "@/tests/lib/account/arrange";
import { useDatabase } from "@/tests/support/database";
import { runWorker } from "@/tests/support/worker";

const database = useDatabase();
const as = (personId: string) => database.open("account", personId);

const home = {
  ...{ street: "1 Canary Street", city: "Canaryville", state: "NY" },
  ...{ postalCode: "10001", country: "US" },
};

/** The form as it is on the screen, with what somebody types over it. */
async function open(personId: string) {
  const { values, seen, form } = await getProfile(as(personId));
  return (typed: Partial<ChangeProfile>): ChangeProfile => {
    const fields = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
    return { ...fields, formToken: form.token, seen, ...typed };
  };
}

async function save(personId: string, typed: Partial<ChangeProfile>) {
  const filled = await open(personId);
  return await changeProfile(as(personId), filled(typed));
}

const valuesOf = async (personId: string) => (await getProfile(as(personId))).values;

test("P43: name, phone and address are added and corrected, and the email is shown", async () => {
  const personId = await holder();
  await save(personId, { phone: "(212) 555-0123", ...home });
  await save(personId, { given: "Vera Maria", city: "New Canary" });
  const profile = await getProfile(as(personId));
  expect(profile.email).toBe(vera.email);
  expect(profile.values).toEqual({
    ...{ ...home, given: "Vera Maria", surname: "Lind" },
    ...{ phone: "+12125550123", city: "New Canary" },
  });
});

test("P47: a corrected name stays under the version and the form that it was first told under", async () => {
  const personId = await holder();
  await database.owner.query(
    "UPDATE vault.name SET perm = perm & ~1::bigint WHERE person_id = $1",
    [personId],
  );
  const kept =
    "SELECT policy_version, point, perm, collected_at FROM vault.name WHERE person_id = $1";
  const before = (await database.owner.query(kept, [personId])).rows;
  await save(personId, { surname: "Lindqvist", phone: "+1 212 555 0123" });
  expect((await database.owner.query(kept, [personId])).rows).toEqual(before);
  const { rows } = await database.owner.query(
    "SELECT point, retention_class, provenance FROM vault.phone WHERE person_id = $1",
    [personId],
  );
  expect(rows).toEqual([{ point: "profile", retention_class: "account", provenance: "self" }]);
});

const number = "+1 212 555 0123";

/** Sends the form with the phone emptied. */
async function emptyPhone(personId: string, typed: Partial<ChangeProfile> = {}) {
  const { phone: _, ...rest } = (await open(personId))(typed);
  return await changeProfile(as(personId), rest);
}

test("P43: what was emptied is destroyed with the last of it, by the worker too where whoever sent it was cut off", async () => {
  const personId = await holder();
  await save(personId, { phone: number, ...home });
  await emptyPhone(personId, { surname: "Lindqvist" });
  await runWorker(database.owner);
  expect(await valuesOf(personId)).toMatchObject({ phone: "", surname: "Lindqvist", ...home });
  const { rows } = await database.owner.query(
    "SELECT cause, whole, goes FROM erasure WHERE person_id = $1",
    [personId],
  );
  expect(rows).toEqual([{ cause: "asked", whole: false, goes: ["phone"] }]);
});

test("P43: a fault on the way leaves neither half: what else the form said is not stored, and nothing is destroyed", async () => {
  const personId = await holder();
  await save(personId, { phone: number });
  await database.owner.query(
    "ALTER TABLE outbox_event ADD CONSTRAINT down CHECK (false) NOT VALID",
  );
  await expect(emptyPhone(personId, { surname: "Lindqvist" })).rejects.toThrow();
  await database.owner.query("ALTER TABLE outbox_event DROP CONSTRAINT down");
  await runWorker(database.owner);
  expect(await valuesOf(personId)).toMatchObject({ phone: "+12125550123", surname: "Lind" });
});

test("P43: what somebody wrote again before the old value was destroyed stays", async () => {
  const personId = await holder();
  await save(personId, { phone: number, ...home });
  const emptied = await emptyPhone(personId);
  await save(personId, { phone: "+1 212 555 0199" });
  if (emptied) await forgetEmptied(database.open("rights", personId), emptied);
  await runWorker(database.owner);
  expect(await valuesOf(personId)).toMatchObject({ phone: "+12125550199", ...home });
});

test("each message is beside its field: a name that is missing, half an address, what is no phone and no country", async () => {
  const personId = await holder();
  const wrong = { given: undefined, phone: "call me", street: "1 Canary Street", country: "XX" };
  await expect(save(personId, wrong as Partial<ChangeProfile>)).rejects.toMatchObject({
    code: "invalid",
    fields: {
      given: ["Write your first name."],
      phone: [expect.stringContaining("country code")],
      city: ["Write your city."],
      postalCode: ["Write your ZIP or postal code."],
      country: ["Choose a country."],
    },
  });
  expect(await valuesOf(personId)).toMatchObject({ given: "Vera", phone: "", street: "" });
});

test("P43: two windows lose nothing: what one left alone stays as the other saved it", async () => {
  const personId = await holder();
  const [first, second] = [await open(personId), await open(personId)];
  await changeProfile(as(personId), first({ phone: "+1 212 555 0123" }));
  await changeProfile(as(personId), second({ surname: "Lindqvist" }));
  expect(await valuesOf(personId)).toMatchObject({ phone: "+12125550123", surname: "Lindqvist" });
});

test("P43: two windows that say different things: the second is shown both, and nothing is written", async () => {
  const personId = await holder();
  const [first, second] = [await open(personId), await open(personId)];
  await changeProfile(as(personId), first({ surname: "Lindqvist" }));
  await expect(
    changeProfile(as(personId), second({ surname: "Lindberg", phone: "+1 212 555 0123" })),
  ).rejects.toMatchObject({
    code: "conflict",
    fields: { surname: [expect.stringContaining("“Lindqvist”")] },
  });
  expect(await valuesOf(personId)).toMatchObject({ surname: "Lindqvist", phone: "" });
  await save(personId, { surname: "Lindberg" });
  expect(await valuesOf(personId)).toMatchObject({ surname: "Lindberg" });
});

test("P43: a window that did not see a removal does not bring the value back unasked", async () => {
  const personId = await holder();
  await save(personId, { phone: "+1 212 555 0123" });
  const [stale, other] = [await open(personId), await open(personId)];
  await removeMine(database.open("rights", personId), { groups: ["phone"] });
  await changeProfile(as(personId), stale({ surname: "Lindqvist" }));
  expect(await valuesOf(personId)).toMatchObject({ phone: "", surname: "Lindqvist" });
  await expect(
    changeProfile(as(personId), other({ phone: "+1 212 555 0199" })),
  ).rejects.toMatchObject({
    code: "conflict",
    fields: { phone: [expect.stringContaining("removed")] },
  });
});

test("the same form sent twice is saved once and refused never", async () => {
  const personId = await holder();
  const filled = await open(personId);
  const typed = filled({ surname: "Lindqvist", ...home });
  await changeProfile(as(personId), typed);
  expect(await changeProfile(as(personId), typed)).toBeNull();
});

test("stranger: somebody else, and somebody without an account, reach nothing of it", async () => {
  const personId = await holder();
  const other = await holder({ ...vera, name: { given: "Olga", surname: "Moss" } });
  const theirs = (await open(personId))({ surname: "Taken" });
  await changeProfile(as(other), theirs).catch(() => undefined);
  expect(await valuesOf(personId)).toMatchObject({ given: "Vera", surname: "Lind" });
  await removeMine(database.open("rights", other), { groups: ["phone"] });
  for (const nobody of [newId(), "00000000-0000-0000-0000-000000000000"]) {
    await expect(getProfile(as(nobody))).rejects.toMatchObject({ code: "not_found" });
    await expect(changeProfile(as(nobody), theirs)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("P33: another purpose neither reads nor changes it", async () => {
  const personId = await holder();
  await save(personId, home);
  const typed = (await open(personId))({ surname: "Taken" });
  for (const purpose of ["browsing", "payment", "notices", "personalisation", "jobs"] as const) {
    await expect(getProfile(database.open(purpose, personId))).rejects.toThrow();
    await expect(changeProfile(database.open(purpose, personId), typed)).rejects.toThrow();
  }
});

test("a name and an email are not removed by themselves: an account cannot be without them (P6)", async () => {
  const personId = await holder();
  for (const group of ["name", "email"] as const)
    await expect(
      removeMine(database.open("rights", personId), { groups: [group] }),
    ).rejects.toMatchObject({ code: "invalid" });
});
