import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { requestAccess } from "@/lib/privacy/request-access";
import { revealValues } from "@/lib/privacy/reveal-values";
import { acknowledgeTraining } from "@/lib/staff/acknowledge-training";
import { getTraining } from "@/lib/staff/get-training";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";
import { type AtDesk, useDesk } from "@/tests/support/desk";

const database = useDatabase();
const desk = useDesk(database);

async function campaign(kind: string, policyVersion: number, daysAgo: number): Promise<string> {
  const id = newId();
  await database.owner.query(
    `INSERT INTO training_campaign (id, kind, policy_version, due_on)
     VALUES ($1, $2, $3, (now() AT TIME ZONE 'America/New_York')::date - $4::int)`,
    [id, kind, policyVersion, daysAgo],
  );
  return id;
}

const acknowledge = ({ ctx, accountId }: AtDesk, campaignId: string) =>
  ctx.db
    .$executeRaw`INSERT INTO training_acknowledgement (account_id, campaign_id) VALUES (${accountId}::uuid, ${campaignId}::uuid)`;

test("P35, I23: who has not acknowledged what is overdue sees nobody, and what they asked for before is closed", async () => {
  const suki = await desk.at("customer_service");
  const email = `${newId()}@example.com`;
  const personIds = [await collected({ ...ann, email })];
  const { caseId } = await suki.open(email);
  const { session, ctx } = suki;
  const ask = () => requestAccess(ctx, { session, caseId, personIds, fields: ["email"] });
  const { requestId } = await ask();
  const outcome = async () => [
    ...[await codeOf(ask()), await codeOf(revealValues(ctx, { session, requestId }))],
    await codeOf(suki.open(email)),
  ];
  const open = [null, null, null];
  const shut = ["forbidden", "forbidden", "forbidden"];

  await campaign("quarter", 1, 0);
  expect(await outcome()).toEqual(open);
  const quarter = await campaign("quarter", 1, 1);
  expect(await outcome()).toEqual(shut);
  await acknowledge(suki, quarter);
  expect(await outcome()).toEqual(open);

  // Of what is overdue the last to begin counts, of whichever kind; whoever acknowledged a later one need not go back.
  const seven = await campaign("version", 7, 3);
  const eight = await campaign("version", 8, 9);
  expect(await outcome()).toEqual(shut);
  await acknowledge(suki, seven);
  expect(await outcome()).toEqual(shut);
  await acknowledge(suki, eight);
  expect(await outcome()).toEqual(open);
  const next = await campaign("quarter", 8, -7);
  expect(await outcome()).toEqual(open);
  const ines = await desk.at("customer_service");
  expect(await codeOf(ines.open(email))).toBe("forbidden");
  await acknowledge(ines, next);
  expect(await codeOf(ines.open(email))).toBe(null);
});

test("P36, I23: what a newcomer's page asks them to read opens the desk to them", async () => {
  await campaign("version", 9, 4);
  await campaign("quarter", 9, 2);
  const newcomer = await desk.at("customer_service");
  const email = `${newId()}@example.com`;
  await collected({ ...ann, email });
  expect(await codeOf(newcomer.open(email))).toBe("forbidden");
  const { due } = await getTraining(newcomer.ctx);
  await acknowledgeTraining(newcomer.ctx, { campaignIds: due.map(({ id }) => id) });
  expect(await codeOf(newcomer.open(email))).toBe(null);
});

async function codeOf(call: Promise<unknown>): Promise<unknown> {
  return await call.then(
    () => null,
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
}
