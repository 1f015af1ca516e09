import { beforeAll, expect, test } from "vitest";
import { clock } from "@/lib/clock";
import { addDays, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { findVersion } from "@/lib/policy/find-version";
import { applyVersions } from "@/lib/privacy/apply-versions";
import { approveVersion } from "@/lib/privacy/approve-version";
import { getNextPolicy } from "@/lib/privacy/get-next-policy";
import { getPolicy } from "@/lib/privacy/get-policy";
import { getPolicyDesk } from "@/lib/privacy/get-policy-desk";
import { proposeVersion } from "@/lib/privacy/propose-version";
import { useDatabase } from "@/tests/support/database";
import { type Colleague, useEmployees } from "@/tests/support/employees";
import { runWorker } from "@/tests/support/worker";
import { ann, collected } from "./arrange";

const database = useDatabase();
const employees = useEmployees(database);
const today = () => localDateOf(clock.now());
const hash = findVersion(2)?.hash ?? "";

let officer: Colleague;
let second: Colleague;
let owner: Colleague;
let clerk: Colleague;

beforeAll(async () => {
  officer = await employees.joined("privacy_officer");
  second = await employees.joined("privacy_officer");
  owner = await employees.joined("owner");
  clerk = await employees.joined("billing_clerk");
  const { name, email, phone, address } = ann;
  await collected({ name, email, phone });
  await collected({ name, email });
  await collected({ name, address });
});

const at = ({ accountId }: Colleague) => database.open("staff", accountId);
const propose = (who: Colleague, takesEffectOn = today(), text = hash) =>
  proposeVersion(at(who), { number: 2, hash: text, takesEffectOn });
const proposalOf = async (who: Colleague) => (await getNextPolicy(at(who)))?.proposal;
/** Where each row stands and who wrote it last. */
const vaultRows = async () => {
  const { rows } = await database.owner.query(
    `${["name", "email", "phone", "address"]
      .map((table) => `SELECT '${table}' || ctid || xmin AS at FROM vault.${table}`)
      .join(" UNION ALL ")} ORDER BY 1`,
  );
  return rows.map((row) => row.at);
};

test("P45: the officer sees what the draft changes in words, and how many people and facts it touches", async () => {
  const next = await getNextPolicy(at(officer));
  expect(next).toMatchObject({ number: 2, before: 1, proposal: null });
  expect(next?.changes.some(({ asks }) => asks)).toBe(true);
  expect(next?.changes.some(({ asks }) => !asks)).toBe(true);
  expect(next?.touched).toMatchObject({ people: 2, reachable: 2 });
  expect(next?.touched.uses.map(({ people, facts }) => [people, facts]).sort()).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test("a proposal is for the text that was read, and for a day that has not passed", async () => {
  await expect(propose(officer, today(), "0")).rejects.toMatchObject({ code: "conflict" });
  await expect(propose(officer, addDays(today(), -1))).rejects.toMatchObject({ code: "invalid" });
  expect(await proposalOf(officer)).toBeNull();
});

test("publishing takes two: who proposed cannot agree, and of two proposals the last counts", async () => {
  await propose(officer, addDays(today(), 30));
  const first = await proposalOf(officer);
  expect(first).toMatchObject({ mine: true, by: "Ines Vale" });
  await expect(approveVersion(at(officer), { proposalId: first?.id ?? "" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await propose(second, addDays(today(), 31));
  await expect(approveVersion(at(owner), { proposalId: first?.id ?? "" })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("stranger: nobody else proposes, agrees, or sees what is planned", async () => {
  const proposalId = (await proposalOf(owner))?.id ?? "";
  for (const actor of [clerk.accountId, newId(), "visitor"]) {
    const ctx = database.open("staff", actor);
    const input = { number: 2, hash, takesEffectOn: today() };
    for (const asked of [
      proposeVersion(ctx, input),
      approveVersion(ctx, { proposalId }),
      getNextPolicy(ctx),
      getPolicyDesk(ctx),
    ])
      await expect(asked).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(propose(owner)).rejects.toMatchObject({ code: "not_found" });
  await expect(approveVersion(at(owner), { proposalId: newId() })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("P36, P45: what two agree on is announced whole: the training, the asking, and no row of a person's", async () => {
  await propose(officer);
  const proposalId = (await proposalOf(owner))?.id ?? "";
  const before = await vaultRows();
  const agree = () => approveVersion(at(owner), { proposalId });
  const outcomes = await Promise.allSettled([agree(), agree()]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { rows } = await database.owner.query(
    "SELECT count(*)::int AS n FROM training_campaign WHERE kind = 'version' AND policy_version = 2",
  );
  expect(rows[0].n).toBe(1);

  const kinds = await runWorker(database.owner, ["notice.queued"]);
  expect(kinds).toContain("policy.published");
  const desk = await getPolicyDesk(at(officer));
  expect(desk.versions[0]).toMatchObject({
    ...{ number: 2, state: "announced", publishedBy: "Ines Vale", approvedBy: "Ines Vale" },
    // Of two people, who said what is nobody's business.
    asked: { people: 2, done: true, answers: { accepted: null, refused: null } },
  });
  expect(desk.next).toBeNull();

  await applyVersions(database.open("jobs"));
  await applyVersions(database.open("jobs"));
  expect((await getPolicy(database.open("browsing"))).version.number).toBe(2);
  expect((await getPolicyDesk(at(officer))).versions[0]?.state).toBe("in_force");
  expect(before.length).toBeGreaterThan(5);
  expect(await vaultRows()).toEqual(before);
});
