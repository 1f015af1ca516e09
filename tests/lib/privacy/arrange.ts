import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { collectPerson } from "@/lib/privacy/collect-person";
import { formToken, readFormToken, type ShownForm } from "@/lib/privacy/form-token";
import type { PersonInput, PersonValues } from "@/lib/privacy/privacy";
import { firstVersion } from "@/tests/support/first-version";

/** A form of today's policy as a person who sends it had it before them. */
export function shownForm(point = "checkout"): Promise<ShownForm> {
  return readFormToken(openContext("booking"), { token: formToken(firstVersion(), point), point });
}

/** Everything that the checkout may ask of the one who books and travels. */
export const ann = {
  name: { given: "Ann", surname: "Canary-Ñandú" },
  email: "ann.canary@example.com",
  phone: "+12125550123",
  address: {
    street: "1 Canary Street",
    city: "Canaryville",
    state: "",
    postalCode: "10001",
    country: "US",
  },
  birthDate: "1990-02-28",
} as const satisfies PersonValues;

export function contact(values: PersonValues, personId = newId()): PersonInput {
  return { personId, provenance: "self", about: ["contact", "traveller"], values };
}

export function companion(of: string, values: PersonValues, personId = newId()): PersonInput {
  return { personId, provenance: { third: of }, about: ["traveller"], values };
}

/** Collects one person at checkout and gives their id. */
export async function collected(values: PersonValues): Promise<string> {
  const person = contact(values);
  await openContext("booking").transaction(async (ctx) =>
    collectPerson(ctx, { form: await shownForm(), people: [person] }),
  );
  return person.personId;
}
