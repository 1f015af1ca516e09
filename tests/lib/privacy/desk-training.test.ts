import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { requestAccess } from "@/lib/privacy/request-access";
import { revealValues } from "@/lib/privacy/reveal-values";
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

  // Of versions the last that is overdue counts; whoever acknowledged a later one need not go back.
  await campaign("version", 7, 9);
  const eight = await campaign("version", 8, 3);
  expect(await outcome()).toEqual(shut);
  await acknowledge(suki, eight);
  expect(await outcome()).toEqual(open);
  await campaign("version", 7, 5);
  expect(await outcome()).toEqual(open);
});

async function codeOf(call: Promise<unknown>): Promise<unknown> {
  return await call.then(
    () => null,
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
}
