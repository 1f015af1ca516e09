import { expect, test } from "vitest";
import { severalOf } from "@/lib/account/about-choices";
import { changeAboutMe } from "@/lib/account/change-about-me";
import { getAboutMe } from "@/lib/account/get-about-me";
import { removeMine } from "@/lib/account/remove-mine";
import { type ChangeAboutMe, ChangeAboutMeInput } from "@/lib/account/schema";
import { themes } from "@/lib/catalog/catalog";
import { newId } from "@/lib/ids";
import { readPerson } from "@/lib/privacy/read-person";
import { holder } from "@/tests/lib/account/arrange";
import { useDatabase } from "@/tests/support/database";
import { runWorker } from "@/tests/support/worker";

const database = useDatabase();
const as = (personId: string) => database.open("account", personId);

const everything = {
  ageRange: "40-49",
  homeRegion: "us-west",
  languages: ["en", "pt"],
  household: "two",
  interests: ["islands", "walking"],
  travelStyles: ["easy"],
  accessNeeds: "A room without stairs.",
} as const;

async function save(personId: string, typed: Record<string, unknown>, seen?: string) {
  const page = await getAboutMe(as(personId));
  const sent = { formToken: page.form.token, seen: seen ?? page.seen, ...typed };
  return await changeAboutMe(as(personId), ChangeAboutMeInput.parse(sent) as ChangeAboutMe);
}

const answersOf = async (personId: string) => (await getAboutMe(as(personId))).answers;

test("P9: all of it may stay empty, and any part of it may be told", async () => {
  const personId = await holder();
  expect(await save(personId, {})).toBeNull();
  expect(await answersOf(personId)).toEqual({});
  await save(personId, { interests: ["islands"] });
  expect(await answersOf(personId)).toEqual({ interests: ["islands"] });
  await save(personId, everything);
  expect(await answersOf(personId)).toEqual(everything);
});

test("P9: no question asks for an answer, and each says why it is asked", async () => {
  const { form } = await getAboutMe(as(await holder()));
  expect(form.fields.map(({ required }) => required)).toEqual(Array(7).fill(false));
  for (const { why } of form.fields) expect(why).toMatch(/^Only if/);
});

test("P9: each answer is removed by itself", async () => {
  const personId = await holder();
  await save(personId, everything);
  let left: Record<string, unknown> = { ...everything };
  for (const group of Object.keys(everything) as (keyof typeof everything)[]) {
    await removeMine(database.open("rights", personId), { groups: [group] });
    const { [group]: _, ...rest } = left;
    left = rest;
    expect(await answersOf(personId)).toEqual(left);
  }
});

test("P9, P43: an answer that is emptied on the form is destroyed, also when whoever sent it is cut off at once", async () => {
  const personId = await holder();
  await save(personId, everything);
  const { household: _, ...rest } = everything;
  await save(personId, { ...rest, languages: [], ageRange: "50-59" });
  await runWorker(database.owner);
  const { languages: __, ...left } = rest;
  expect(await answersOf(personId)).toEqual({ ...left, ageRange: "50-59" });
});

test("P9: until its person says yes, nobody makes suggestions of it", async () => {
  const personId = await holder();
  await save(personId, everything);
  const groups = ["interests", "ageRange"] as const;
  const seen = await readPerson(database.open("personalisation"), {
    personIds: [personId],
    groups,
  });
  expect(seen.get(personId) ?? {}).toEqual({});
});

test("P43: two windows that answer differently: the second is shown both", async () => {
  const personId = await holder();
  const { seen } = await getAboutMe(as(personId));
  await save(personId, { interests: ["islands"] }, seen);
  await save(personId, { household: "two" }, seen);
  expect(await answersOf(personId)).toEqual({ interests: ["islands"], household: "two" });
  await expect(save(personId, { interests: ["desert"] }, seen)).rejects.toMatchObject({
    code: "conflict",
    fields: { interests: [expect.stringContaining("“Islands”")] },
  });
});

test("P43: what another window removed is called removed, whatever else is kept", async () => {
  const personId = await holder();
  await save(personId, { ageRange: "40-49", accessNeeds: "A room without stairs." });
  const { seen } = await getAboutMe(as(personId));
  await removeMine(database.open("rights", personId), { groups: ["ageRange"] });
  await expect(save(personId, { ageRange: "50-59" }, seen)).rejects.toMatchObject({
    fields: { ageRange: ["This was removed meanwhile. Yours is in the box."] },
  });
});

test("an answer that is on no list is refused", () => {
  const sent = { formToken: "", seen: "" };
  for (const typed of [{ ageRange: "12" }, { interests: ["yachts"] }, { languages: ["en", "xx"] }])
    expect(ChangeAboutMeInput.safeParse({ ...sent, ...typed }).success).toBe(false);
});

test("what one may be fond of is what the catalogue has", () => {
  expect(severalOf.interests).toEqual(themes);
});

test("stranger: who has no account has nothing to tell", async () => {
  await expect(save(newId(), everything)).rejects.toMatchObject({ code: "not_found" });
});
