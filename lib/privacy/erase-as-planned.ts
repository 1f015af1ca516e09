import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import type { ErasurePlan } from "@/lib/privacy/erasing";
import { aliveOf, eraseLocked } from "@/lib/privacy/erasure/erase-locked";
import { lockPeople } from "@/lib/privacy/erasure/lock-people";
import { suppress } from "@/lib/privacy/erasure/suppress";
import type { Holders } from "@/lib/privacy/holders";
import { planErasure } from "@/lib/privacy/plan-erasure";
import { readPerson } from "@/lib/privacy/read-person";

/**
 * Erases people who asked for it, exactly as the plan says that they were shown, under `rights`: rows and keys go, what must stay is
 * closed to every other use, exports and links die, receipts are queued, and the ledger says what was done (P31, P43). Who was
 * erased before is not erased again.
 * @returns what was done.
 * @throws DomainError conflict when the plan has changed since it was shown, or something is under way that must end first.
 */
export async function eraseAsPlanned(
  ctx: Context,
  holders: Holders,
  input: { personIds: readonly string[]; planHash: string },
): Promise<ErasurePlan> {
  const { personIds, planHash } = input;
  return await ctx.transaction(async (inner) => {
    await lockPeople(inner, personIds);
    const plan = await planErasure(inner, holders, { personIds });
    if (plan.hash !== planHash)
      throw new DomainError(
        "conflict",
        "What we hold has changed since you looked. Please read again what would go and what would stay.",
      );
    const alive = await aliveOf(inner, personIds);
    const people = plan.people.filter(({ personId }) => alive.includes(personId));
    const known = await readPerson(inner, { personIds: alive, groups: ["email"] });
    const addresses = [...known].flatMap(([personId, { email }]) =>
      email === undefined ? [] : [{ personId, address: email }],
    );
    await suppress(
      inner,
      addresses.map(({ address }) => address),
    );
    // Who is several people to us gets one receipt.
    const told = new Map(
      addresses.map(({ personId, address }) => [address.toLowerCase(), personId]),
    );
    for (const personId of told.values()) await emit(inner, "person.erased", { personId });
    await eraseLocked(inner, holders, { people, cause: "asked", planHash });
    return { ...plan, people };
  });
}
