import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { correctPerson } from "@/lib/privacy/correct-person";
import { readFormToken } from "@/lib/privacy/form-token";
import type { PersonValues } from "@/lib/privacy/privacy";
import { requireProof } from "@/lib/support/request/require-proof";
import { settle } from "@/lib/support/request/settle";
import type { CorrectContact } from "@/lib/support/schema";

const about = { checkout: "contact", profile: "holder" } as const;

/**
 * Corrects name, phone and address of one of the people whom whoever asked is to us, by the form by which they came and so under its
 * purpose: `booking` for a checkout, `account` for an account (P43, P44). What is left empty stays as it is.
 * @throws DomainError not_found; forbidden before it is made sure who asks; invalid for a number or a form that is none.
 */
export async function correctContact(
  ctx: Context,
  { requestToken, personId, formToken, form: point, ...typed }: CorrectContact,
): Promise<{ requestToken: string }> {
  const form = await readFormToken(ctx, { token: formToken, point });
  await ctx.transaction(async (inner) => {
    const { id, people } = await requireProof(inner, requestToken);
    if (!people.includes(personId)) throw notFound("person");
    const values = valuesOf(typed);
    await correctPerson(inner, {
      ...{ form, people: [{ personId, provenance: "self", about: [about[point]], values }] },
    });
    await settle(inner, id);
  });
  return { requestToken };
}

type Typed = Omit<CorrectContact, "requestToken" | "personId" | "formToken" | "form">;

function valuesOf({ given, surname, phone, street, ...rest }: Typed): PersonValues {
  const { city = "", state = "", postalCode = "", country = "" } = rest;
  return {
    name: { given, surname },
    ...(phone === undefined ? {} : { phone }),
    ...(street === undefined ? {} : { address: { street, city, state, postalCode, country } }),
  };
}
