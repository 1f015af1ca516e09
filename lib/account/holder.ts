import type { SpokenFor } from "@/lib/account/account";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { ExportTable, HeldRecord, Holder } from "@/lib/privacy/holders";

type OfPeople = { personIds: readonly string[] };

type Row = { person_id: string; link: "account" | "companion" | SpokenFor; at: Date };

/** What accounts hold of people: that they have one, who it speaks for, and whom they often book for. */
export const accountHolder: Holder = {
  ...{ findHeld, exportFor, eraseFor },
  holdsOn: async () => ({ holds: [], obstacles: [] }),
};

const words = {
  account: "Your account, its password, and the devices that are signed in",
  companion: "That somebody saved you as a person they often book for",
  joined: "That an account with your address shows your booking",
  booked: "That the account you booked with shows your booking",
  address: "An address that is not confirmed yet",
} as const satisfies Record<Row["link"], string>;

async function findHeld(ctx: Context, input: OfPeople): Promise<HeldRecord[]> {
  return (await readRows(ctx, input)).map(({ person_id: personId, link }) => ({
    ...{ personId, what: words[link], erased: "goes" },
    why: "It is only there for the account, and opens nothing afterwards.",
  }));
}

async function exportFor(ctx: Context, input: OfPeople): Promise<ExportTable[]> {
  const rows = (await readRows(ctx, input)).map(({ link, at }) => ({
    ...{ what: words[link], since: at.toISOString() },
  }));
  return [{ name: "accounts", about: "Accounts that you have or are named in.", rows }];
}

/** An account goes with its holder, and with it whatever let somebody in (P43). */
async function eraseFor(ctx: Context, { personIds }: OfPeople): Promise<void> {
  await ctx.db.$executeRaw(sql`
    WITH links AS (DELETE FROM mailed_link WHERE person_id = ANY(${personIds}::uuid[])),
      spoken AS (DELETE FROM account_person WHERE person_id = ANY(${personIds}::uuid[])),
      saved AS (DELETE FROM companion WHERE person_id = ANY(${personIds}::uuid[]))
    SELECT 1`);
  await ctx.db.$executeRaw(sql`DELETE FROM account WHERE id = ANY(${personIds}::uuid[])`);
}

async function readRows(ctx: Context, { personIds }: OfPeople): Promise<Row[]> {
  return await ctx.db.$queryRaw<Row[]>(sql`
    SELECT id AS person_id, 'account' AS link, created_at AS at FROM account WHERE id = ANY(${personIds}::uuid[])
    UNION ALL SELECT person_id, how, at FROM account_person WHERE person_id = ANY(${personIds}::uuid[])
    UNION ALL SELECT person_id, 'companion', created_at FROM companion WHERE person_id = ANY(${personIds}::uuid[])
    ORDER BY at`);
}
