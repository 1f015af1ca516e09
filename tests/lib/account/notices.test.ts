import { expect, test } from "vitest";
import { changeNotices } from "@/lib/account/change-notices";
import { getNotices } from "@/lib/account/get-notices";
import { ChangeNoticesInput } from "@/lib/account/schema";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { eraseAsPlanned } from "@/lib/privacy/erase-as-planned";
import { planErasure } from "@/lib/privacy/plan-erasure";
import { holders } from "@/lib/worker/holders";
import { holder } from "@/tests/lib/account/arrange";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const as = (personId: string) => database.open("account", personId);

type Page = Pick<Awaited<ReturnType<typeof getNotices>>, "seen" | "seenOrder" | "form">;

async function save(personId: string, typed: Record<string, unknown>, page?: Page) {
  const { seen, seenOrder, form } = page ?? (await getNotices(as(personId)));
  const sent = { formToken: form.token, seen, seenOrder, ...typed };
  return await changeNotices(as(personId), ChangeNoticesInput.parse(sent));
}

const number = "+1 212 555 0123";

test("P41: without a word of theirs, bills come by email and then by letter", async () => {
  const notices = await getNotices(as(await holder()));
  expect(notices).toMatchObject({ channels: ["email", "post"], chosen: false });
});

test("P41: a customer chooses the ways and their order, and gives the numbers that they need", async () => {
  const personId = await holder();
  await save(personId, { channels: ["fax", "phone", "email"], phone: number, fax: number });
  expect(await getNotices(as(personId))).toMatchObject({
    ...{ channels: ["fax", "phone", "email"], chosen: true },
    values: { phone: "+12125550123", fax: "+12125550123" },
  });
  await save(personId, { channels: ["email", undefined, "phone"], phone: number, fax: number });
  expect((await getNotices(as(personId))).channels).toEqual(["email", "phone"]);
});

test("P40: a customer may choose the order, not silence", async () => {
  const personId = await holder();
  await expect(save(personId, { channels: [] })).rejects.toMatchObject({
    code: "invalid",
    fields: { "channels[0]": [expect.stringContaining("at least one")] },
  });
  const write = "INSERT INTO channel_order (person_id, channels) VALUES ($1, $2)";
  for (const order of [[], ["email", "email"], ["pigeon"]])
    await expect(database.owner.query(write, [personId, order])).rejects.toThrow("channel_order");
});

test("a way twice, and a way without what it needs, are said beside the field", async () => {
  const personId = await holder();
  await expect(
    save(personId, { channels: ["post", "fax", "fax"], phone: "x" }),
  ).rejects.toMatchObject({
    fields: {
      "channels[0]": [expect.stringContaining("address")],
      "channels[2]": [expect.stringContaining("already")],
      fax: [expect.stringContaining("number")],
      phone: [expect.stringContaining("country code")],
    },
  });
});

test("P41: where there is no gateway for faxes, nobody is offered one", async () => {
  const personId = await holder();
  const domain = env.FAX_DOMAIN;
  env.FAX_DOMAIN = undefined;
  try {
    expect((await getNotices(as(personId))).offered).toEqual(["email", "post", "phone"]);
    await expect(save(personId, { channels: ["email", "fax"], fax: number })).rejects.toMatchObject(
      { fields: { "channels[1]": [expect.stringContaining("do not have")] } },
    );
  } finally {
    env.FAX_DOMAIN = domain;
  }
  expect((await getNotices(as(personId))).offered).toContain("fax");
});

test("two windows that choose different orders: the second is shown both", async () => {
  const personId = await holder();
  const page = await getNotices(as(personId));
  await save(personId, { channels: ["email"] }, page);
  await save(personId, { channels: ["email", "post"], phone: number }, page);
  expect(await getNotices(as(personId))).toMatchObject({
    ...{ channels: ["email"], values: { phone: "+12125550123" } },
  });
  await expect(
    save(personId, { channels: ["phone", "email"], phone: number }, page),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("two windows that give different numbers: only the field that differs is marked", async () => {
  const personId = await holder();
  const page = await getNotices(as(personId));
  await save(personId, { channels: ["email"], phone: number }, page);
  await expect(
    save(personId, { channels: ["email"], phone: "+1 212 555 0199" }, page),
  ).rejects.toMatchObject({ fields: { phone: [expect.stringContaining("Stored meanwhile")] } });
  await expect(
    save(personId, { channels: ["email"], phone: "+1 212 555 0199" }, page),
  ).rejects.not.toHaveProperty("fields.fax");
});

test("P43: the order goes with its person", async () => {
  const personId = await holder();
  await save(personId, { channels: ["email"] });
  const rights = database.open("rights");
  const { hash } = await planErasure(rights, holders, { personIds: [personId] });
  await eraseAsPlanned(rights, holders, { personIds: [personId], planHash: hash });
  const left = await database.owner.query("SELECT 1 FROM channel_order WHERE person_id = $1", [
    personId,
  ]);
  // The address stays for the receipt, and what the person chose with it until that is over.
  expect(left.rowCount).toBe(0);
});

test("stranger: who has no account chooses nothing", async () => {
  await expect(save(newId(), { channels: ["email"] })).rejects.toMatchObject({ code: "not_found" });
});
