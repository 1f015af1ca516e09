import { expect, test } from "vitest";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { getEgressFigures } from "@/lib/privacy/get-egress-figures";
import { releaseDisclosure } from "@/lib/privacy/release-disclosure";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const figures = () => getEgressFigures(database.open("browsing"));

/** Lets a payment of a person's out to Stripe, or one that the contract does not cover and so stays here. */
async function pay(personId: string, field = "amount") {
  await releaseDisclosure(database.open("payment"), {
    ...{ operationId: newId(), personId, version: 1, facts: [], fields: [field] },
    ...{ recipient: "processor:stripe", use: "essential.service.payment_processing" },
    ...{ mode: "disclose", payload: {}, taken: sql`SELECT` },
  });
}

test("P4: what left and what did not is published as totals, and of fewer than ten people it is withheld", async () => {
  const none = { mailsThisMonth: 0, paymentsThisMonth: 0, refusals: 0, recallsUnanswered: 0 };
  expect(await figures()).toEqual(none);
  for (let people = 1; people <= 9; people += 1) {
    const personId = await collected(ann);
    await pay(personId);
    await pay(personId);
    await pay(personId, "booking.diet");
  }
  expect(await figures()).toEqual({ ...none, paymentsThisMonth: null, refusals: null });
  const tenth = await collected(ann);
  await pay(tenth);
  expect(await figures()).toEqual({ ...none, paymentsThisMonth: 19, refusals: null });
  await pay(tenth, "booking.diet");
  expect(await figures()).toMatchObject({ refusals: 10 });
});

test("no purpose but the public page's reads them", async () => {
  await expect(getEgressFigures(database.open("booking"))).rejects.toThrow();
});
