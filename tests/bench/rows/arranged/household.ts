import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { collectPerson } from "@/lib/privacy/collect-person";
import { formToken, readFormToken } from "@/lib/privacy/form-token";
import { firstVersion } from "@/tests/support/first-version";

/** So many people who gave one address, as the checkout collects them. */
export async function household(count: number): Promise<{ email: string; personIds: string[] }> {
  const ctx = openContext("booking");
  const token = formToken(firstVersion(), "checkout");
  const form = await readFormToken(ctx, { token, point: "checkout" });
  const email = `${newId()}@example.com`;
  const personIds = Array.from({ length: count }, newId);
  await collectPerson(ctx, {
    form,
    people: personIds.map((personId) => ({
      ...{ personId, provenance: "self", about: ["contact"] },
      values: { email, name: { given: "Ana", surname: "Núñez" } },
    })),
  });
  return { email, personIds };
}
