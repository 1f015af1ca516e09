import { beforeAll, expect, test } from "vitest";
import { getMyTaste } from "@/lib/insight/get-my-taste";
import { noteInterests } from "@/lib/insight/note-interests";
import { switchSuggestions } from "@/lib/insight/switch-suggestions";
import { answerOwnUse } from "@/lib/privacy/answer-own-use";
import { listOwnUses } from "@/lib/privacy/list-own-uses";
import type { PersonValues } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";
import { tellAbout } from "@/tests/lib/insight/arrange";
import { type Customer, useCustomers } from "@/tests/support/customers";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const customers = useCustomers(database);
let ana: Customer;
let bo: Customer;

beforeAll(async () => {
  ana = await customers.joined();
  bo = await customers.joined();
});

const mine = (who: Customer) => database.open("personalisation", who.accountId);
const flip = (who: Customer, to: "on" | "off") =>
  switchSuggestions(database.open("rights", who.accountId), { to });
const looksAt = (who: Customer, what: string) =>
  noteInterests(mine(who), { add: [{ kind: "viewed", what }] });

const tells = (who: Customer, values: PersonValues) => tellAbout(database, who, values);

/** Both are answers that the edge has words for. */
const refusedInWords = { code: expect.stringMatching(/^(forbidden|conflict)$/) };

const stored = async (who: Customer) => {
  const { rows } = await database.owner.query(
    "SELECT (SELECT count(*)::int FROM vault.searches WHERE person_id = $1) + (SELECT count(*)::int FROM vault.views WHERE person_id = $1) AS lists",
    [who.accountId],
  );
  return rows[0].lists;
};

test("P9, P20: until it is switched on nothing is noted, and what one told is not handed over for suggestions", async () => {
  await tells(ana, { interests: ["rail"], household: "family" });
  expect(await getMyTaste(mine(ana))).toBeNull();
  await expect(looksAt(ana, "norwegian-fjords")).rejects.toMatchObject({ code: "forbidden" });
  expect(await stored(ana)).toBe(0);
  const groups = ["interests", "household"] as const;
  const read = await readPerson(mine(ana), { personIds: [ana.accountId], groups });
  expect(read.get(ana.accountId) ?? {}).toEqual({});
});

test("P9, P20: switched on, what one told and what one looks at counts, also what is told later", async () => {
  await flip(ana, "on");
  await flip(ana, "on");
  await looksAt(ana, "norwegian-fjords");
  await noteInterests(mine(ana), { add: [{ kind: "searched", what: "region.asia" }] });
  await tells(ana, { travelStyles: ["short"], homeRegion: "us-west" });
  expect(await getMyTaste(mine(ana))).toEqual({
    told: ["theme.rail", "length.short", "pace.easy", "region.north-america"],
    ...{ searched: ["region.asia"], viewed: ["norwegian-fjords"] },
  });
});

test("P9: age range and languages order nothing, as their page says", async () => {
  const before = await getMyTaste(mine(ana));
  await tells(ana, { ageRange: "60-69", languages: ["pt", "ja"] });
  expect(await getMyTaste(mine(ana))).toEqual(before);
});

test("P43: a note is removed by itself", async () => {
  await looksAt(ana, "cyclades");
  await noteInterests(mine(ana), { remove: { viewed: "norwegian-fjords" } });
  expect((await getMyTaste(mine(ana)))?.viewed).toEqual(["cyclades"]);
});

test("stranger: what one account allows and notes says nothing of another's", async () => {
  expect(await getMyTaste(mine(bo))).toBeNull();
  await flip(bo, "on");
  expect(await getMyTaste(mine(bo))).toEqual({ told: [], searched: [], viewed: [] });
});

test("P20, P46: switched off, the notes are destroyed, and what one told is used no more", async () => {
  expect(await stored(ana)).toBe(2);
  await flip(ana, "off");
  await flip(ana, "off");
  expect(await stored(ana)).toBe(0);
  expect(await getMyTaste(mine(ana))).toBeNull();
  await expect(looksAt(ana, "cyclades")).rejects.toMatchObject({ code: "forbidden" });
  const groups = ["interests"] as const;
  const read = await readPerson(mine(ana), { personIds: [ana.accountId], groups });
  expect(read.get(ana.accountId)?.interests).toBeUndefined();
  const account = database.open("account", ana.accountId);
  const shown = await readPerson(account, { personIds: [ana.accountId], groups });
  expect(shown.get(ana.accountId)?.interests).toEqual(["rail"]);
  const { rows } = await database.owner.query(
    "SELECT count(*) FILTER (WHERE answer = 'accept')::int AS yes, count(*) FILTER (WHERE answer = 'withdraw')::int AS back FROM choice WHERE person_id = $1",
    [ana.accountId],
  );
  expect(rows[0].yes).toBeGreaterThan(0);
  expect(rows[0].back).toBe(rows[0].yes);
});

test("P20, P46: a no on the page of one's privacy counts as well, and takes the notes away", async () => {
  await flip(ana, "on");
  await looksAt(ana, "cyclades");
  const rights = database.open("rights", ana.accountId);
  const uses = await listOwnUses(rights, { personIds: [ana.accountId] });
  const ours = uses.filter(({ use }) => use.startsWith("personalize.content"));
  expect(ours.map(({ state }) => state)).toEqual(["accepted", "accepted"]);
  for (const { id, use } of ours)
    if (use.endsWith("profiling"))
      await answerOwnUse(rights, { personIds: [ana.accountId], use: id, answer: "withdraw" });
  expect(await stored(ana)).toBe(0);
  await expect(looksAt(ana, "cyclades")).rejects.toMatchObject({ code: "forbidden" });
  expect((await getMyTaste(mine(ana)))?.told).toContain("theme.rail");
  for (const { id } of ours)
    await answerOwnUse(rights, { personIds: [ana.accountId], use: id, answer: "accept" });
  await looksAt(ana, "cyclades");
  await flip(ana, "off");
});

test("refusal: nobody who searches, prices or books for people can read what suggestions go by (P9)", async () => {
  await flip(ana, "on");
  await looksAt(ana, "cyclades");
  for (const purpose of ["browsing", "booking"] as const)
    for (const group of ["interests", "searches", "views", "ageRange", "household"] as const)
      await expect(
        readPerson(database.open(purpose), { personIds: [ana.accountId], groups: [group] }),
      ).rejects.toThrow(/permission denied/);
});

test("P20: what one looks at while one switches suggestions off is noted before or refused in words", async () => {
  for (let trial = 0; trial < 25; trial += 1) {
    await flip(bo, "on");
    const looks = ["norwegian-fjords", "cyclades", "kyoto"].map((what) => looksAt(bo, what));
    const [, ...noted] = await Promise.allSettled([flip(bo, "off"), ...looks]);
    for (const { status, ...outcome } of noted)
      if (status === "rejected") expect(outcome).toMatchObject({ reason: refusedInWords });
    expect(await stored(bo)).toBe(0);
  }
});
