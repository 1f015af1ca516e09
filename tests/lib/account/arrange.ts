import { randomBytes } from "node:crypto";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { collectPerson } from "@/lib/privacy/collect-person";
import type { PersonValues } from "@/lib/privacy/privacy";
import { shownForm } from "@/tests/lib/privacy/arrange";

export const vera = {
  name: { given: "Vera", surname: "Lind" },
  email: "vera.lind@example.com",
} as const satisfies PersonValues;

/** Somebody who has an account, as registering leaves them. @returns their id, which is the account's. */
export async function holder(values: PersonValues = vera): Promise<string> {
  const personId = newId();
  const form = await shownForm("registration");
  const people = [{ personId, provenance: "self", about: ["holder"], values } as const];
  await openContext("account").transaction((ctx) => collectPerson(ctx, { form, people }));
  return personId;
}

/** The same with an account whose address is shown to be theirs. */
export async function customer(values: PersonValues = vera): Promise<string> {
  const accountId = await holder(values);
  await openContext("sign_in").db.account.createMany({
    data: [{ id: accountId, status: "active", emailIndex: randomBytes(32) }],
  });
  return accountId;
}
