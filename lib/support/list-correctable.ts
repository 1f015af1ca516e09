import type { Context } from "@/lib/context/open-context";
import { type Contact, listContacts } from "@/lib/privacy/list-contacts";
import { requireProof } from "@/lib/support/request/require-proof";
import type { Correctable } from "@/lib/support/support";

/** Which form corrects what came by another: what was asked at the checkout is the checkout's, what stands in an account is the profile's. */
const formsFor: Readonly<Record<string, Correctable["form"]>> = {
  checkout: "checkout",
  registration: "profile",
  profile: "profile",
};

/**
 * What whoever asked may correct: name, phone and address of each person that they are to us, under `rights` (P43, P44).
 * @throws DomainError not_found, or forbidden before it is made sure who asks.
 */
export async function listCorrectable(
  ctx: Context,
  { requestToken }: { requestToken: string },
): Promise<Correctable[]> {
  const { people: personIds } = await requireProof(ctx, requestToken);
  return (await listContacts(ctx, { personIds })).flatMap(inForm);
}

function inForm({ personId, point, values }: Contact): Correctable[] {
  const form = formsFor[point];
  const { name, phone = "", address = null } = values;
  if (!form || !name) return [];
  return [{ personId, form, given: name.given, surname: name.surname, phone, address }];
}
