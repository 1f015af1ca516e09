import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { collectPerson } from "@/lib/privacy/collect-person";
import { readFormToken } from "@/lib/privacy/form-token";
import type { PersonInput } from "@/lib/privacy/privacy";
import type { AskSupport } from "@/lib/support/schema";

/**
 * Takes what somebody writes to support, under `support`: a new person who says so of themselves, whoever we may know under that
 * address. Nothing is looked up, so known and unknown addresses take the same path and get the same answer (P44).
 * @throws DomainError invalid or lapsed for a form that is not today's.
 */
export async function askSupport(ctx: Context, input: AskSupport): Promise<void> {
  const form = await readFormToken(ctx, { token: input.formToken, point: "support-request" });
  const [id, personId] = [newId(), newId()];
  await ctx.transaction(async (inner) => {
    await collectPerson(inner, { form, people: [writer(personId, input)] });
    await inner.db.$executeRaw(sql`
      INSERT INTO support_request (id, person_id, wish) VALUES (${id}::uuid, ${personId}::uuid, ${input.wish})`);
    await emit(inner, "support.asked", { requestId: id });
  });
}

/** A name is given whole or not at all: half of one stays half, and the other half empty. */
function writer(personId: string, { given, surname, email, message }: AskSupport): PersonInput {
  const name = given || surname ? { name: { given: given ?? "", surname: surname ?? "" } } : {};
  return {
    ...{ personId, provenance: "self", about: ["writer"] },
    values: { ...name, email, message },
  };
}
