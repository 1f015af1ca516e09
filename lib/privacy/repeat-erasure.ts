import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { Staying } from "@/lib/privacy/erasing";
import { carryOut } from "@/lib/privacy/erasure/carry-out";
import { lockPeople } from "@/lib/privacy/erasure/lock-people";
import { receipt } from "@/lib/privacy/erasure/receipt";
import { suppress } from "@/lib/privacy/erasure/suppress";
import type { Holders } from "@/lib/privacy/holders";
import type { PersonGroup } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";
import { everyGroup, groups } from "@/lib/privacy/vault/groups";

/** An erasure as its ledger has it. */
export type Erased = {
  personId: string;
  cause: string;
  whole: boolean;
  goes: readonly PersonGroup[];
  stays: readonly Omit<Staying, "why">[];
};

/**
 * Destroys once more what was destroyed before, in a database that was restored from an older backup: nobody who was erased comes
 * back with it (P37, P43). Run under `rights`, before anybody is served; doing it again changes nothing.
 */
export async function repeatErasure(
  ctx: Context,
  holders: Holders,
  { personId, cause, whole, goes, stays }: Erased,
): Promise<void> {
  const ended = cause === "hold_over";
  const kept = stays.map(({ group }) => group);
  const gone = whole ? everyGroup.filter((group) => !kept.includes(group)) : [...goes];
  const person = { personId, goes: gone, stays: stays.map((one) => ({ ...one, why: "" })) };
  await ctx.transaction(async (inner) => {
    await lockPeople(inner, [personId]);
    if (cause === "asked") await suppressAddress(inner, personId);
    await releaseHolds(inner, personId, gone);
    await carryOut(inner, { people: [person], whole: whole || ended });
    if (!(whole || ended) || (await isHeld(inner, personId))) return;
    for (const holder of Object.values(holders))
      await holder.eraseFor(inner, { personIds: [personId] });
  });
}

async function suppressAddress(ctx: Context, personId: string): Promise<void> {
  const known = await readPerson(ctx, { personIds: [personId], groups: ["email"] });
  const address = known.get(personId)?.email;
  if (address !== undefined) await suppress(ctx, [address]);
}

async function releaseHolds(
  ctx: Context,
  personId: string,
  gone: readonly PersonGroup[],
): Promise<void> {
  const tables = gone.map((group) => groups[group].table);
  await ctx.db.$executeRaw(sql`
    DELETE FROM vault.retention_hold WHERE person_id = ${personId}::uuid AND field_group = ANY(${tables})`);
}

async function isHeld(ctx: Context, personId: string): Promise<boolean> {
  const [held] = await ctx.db.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM vault.retention_hold WHERE person_id = ${personId}::uuid AND reason <> ${receipt} LIMIT 1`);
  return held !== undefined;
}
