import { expect, test } from "vitest";
import { quarterOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { acknowledgeTraining } from "@/lib/staff/acknowledge-training";
import { beginQuarter } from "@/lib/staff/begin-quarter";
import { closeEmployee } from "@/lib/staff/close-employee";
import { composeTraining } from "@/lib/staff/compose-training";
import { getTraining } from "@/lib/staff/get-training";
import { listTrainingProgress } from "@/lib/staff/list-training-progress";
import { remindEmployees } from "@/lib/staff/remind-employees";
import { useDatabase } from "@/tests/support/database";
import { useEmployees } from "@/tests/support/employees";

const database = useDatabase();
const employees = useEmployees(database);
const desk = (accountId: string) => database.open("staff", accountId);

let due = 99;

/** One more reason to read, due before all that were before: what counts is when it was begun. */
async function campaign(kind: "version" | "quarter", version = 1): Promise<string> {
  due -= 1;
  const { rows } = await database.owner.query(
    `INSERT INTO training_campaign (id, kind, policy_version, due_on)
     VALUES ($1, $2, $3, current_date + $4::int) RETURNING id`,
    [newId(), kind, version, due],
  );
  return rows[0].id;
}

async function reminders(accountId: string): Promise<string[]> {
  const { rows } = await database.owner.query(
    "SELECT event FROM notice WHERE kind = 'training_due' AND subject_id = $1 ORDER BY created_at",
    [accountId],
  );
  return rows.map(({ event }) => event);
}

const remind = () => remindEmployees(database.open("staff", "worker"));

test("P36: a quarter's training is asked for once, however often the clock says so", async () => {
  for (let run = 0; run < 3; run += 1) await beginQuarter(database.open("staff", "worker"));
  const { rows } = await database.owner.query(
    "SELECT kind, policy_version, due_on::text FROM training_campaign WHERE kind = 'quarter'",
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ kind: "quarter", policy_version: 1 });
  expect(rows[0].due_on <= quarterOf(rows[0].due_on).to).toBe(true);
});

test("P36: every active employee is written to once for each campaign, and nobody who has left", async () => {
  const [ines, gone] = [await employees.joined("owner"), await employees.joined("billing_clerk")];
  await closeEmployee(database.open("sign_in"), { email: gone.email });
  const first = await campaign("quarter");
  await Promise.all([remind(), remind()]);
  await remind();
  expect(await reminders(ines.accountId)).toEqual([first]);
  expect(await reminders(gone.accountId)).toEqual([]);

  const second = await campaign("version");
  await acknowledgeTraining(desk(ines.accountId), { campaignIds: [first] });
  await remind();
  await remind();
  expect(await reminders(ines.accountId)).toEqual([first, second]);
});

test("P36: who comes later gets the newest material on their first day, and nothing of before", async () => {
  await campaign("quarter");
  const newest = await campaign("version");
  const { accountId } = await employees.joined("customer_service");
  await remind();
  expect(await reminders(accountId)).toEqual([newest]);
  expect((await getTraining(desk(accountId))).due).toMatchObject([{ id: newest }]);
});

test("P35: reading is written down once, covers what was due, and cannot be taken back", async () => {
  const { accountId } = await employees.joined("product_manager");
  const first = await campaign("quarter");
  await acknowledgeTraining(desk(accountId), { campaignIds: [first] });
  const [second, third] = [await campaign("version"), await campaign("quarter")];
  const { due, last } = await getTraining(desk(accountId));
  expect(due.map(({ id }) => id)).toEqual([second, third]);
  expect(last).toBe(1);

  await acknowledgeTraining(desk(accountId), { campaignIds: [second, third] });
  await acknowledgeTraining(desk(accountId), { campaignIds: [third, second, third] });
  const after = await getTraining(desk(accountId));
  expect(after.due).toEqual([]);
  expect(after.read.map(({ id }) => id)).toEqual([first, second, third]);
  for (const change of [
    "UPDATE training_acknowledgement SET at = now()",
    "DELETE FROM training_acknowledgement",
  ])
    await expect(desk(accountId).db.$executeRawUnsafe(change)).rejects.toThrow();
});

test("P36: who has read one version is told in words what a new version changes", async () => {
  const { accountId } = await employees.joined("owner");
  await acknowledgeTraining(desk(accountId), { campaignIds: [await campaign("quarter")] });
  await campaign("version", 2);
  const { newest, last, changes } = await getTraining(desk(accountId));
  expect({ newest, last }).toEqual({ newest: 2, last: 1 });
  expect(changes.length).toBeGreaterThan(2);
});

test("the mail names what is due and where to read it, and is not sent to who has read it meanwhile", async () => {
  const { accountId } = await employees.joined("owner");
  const id = await campaign("version");
  const notices = database.open("notices");
  const mail = await composeTraining(notices, { subjectId: accountId });
  expect(mail?.text).toContain("/staff/training");
  expect(mail?.text).toContain("A new version of our privacy policy");
  await acknowledgeTraining(desk(accountId), { campaignIds: [id] });
  expect(await composeTraining(notices, { subjectId: accountId })).toBeNull();
});

test("P36: the privacy officer sees who has not read it; nobody else sees that", async () => {
  const officer = await employees.joined("privacy_officer");
  const clerk = await employees.joined("billing_clerk");
  const id = await campaign("quarter");
  await acknowledgeTraining(desk(officer.accountId), { campaignIds: [id] });
  const [progress] = await listTrainingProgress(desk(officer.accountId));
  expect(progress).toMatchObject({ id, read: 1 });
  expect(progress?.waiting).toContain("Ines Vale");
  await expect(listTrainingProgress(desk(clerk.accountId))).rejects.toMatchObject({
    code: "not_found",
  });
});

test("stranger: who is no employee reads and acknowledges nothing, and no campaign can be made up", async () => {
  const id = await campaign("quarter");
  for (const actor of ["visitor", newId()]) {
    await expect(getTraining(desk(actor))).rejects.toMatchObject({ code: "not_found" });
    await expect(acknowledgeTraining(desk(actor), { campaignIds: [id] })).rejects.toMatchObject({
      code: "not_found",
    });
  }
  const { accountId } = await employees.joined("owner");
  await expect(
    acknowledgeTraining(desk(accountId), { campaignIds: [newId()] }),
  ).rejects.toMatchObject({ code: "not_found" });
});
