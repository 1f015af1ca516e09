import type { Context } from "@/lib/context/open-context";
import { keyedHash } from "@/lib/crypto/keyed-hash";
import { sql } from "@/lib/db/sql";

/**
 * Remembers an address as one that no advertising goes to, by a hash that finds nothing else: whoever comes back with it is a new
 * person to us in all but this (I21).
 */
export async function suppress(ctx: Context, addresses: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw(sql`
    INSERT INTO suppression (address_hash) SELECT DISTINCT hash FROM unnest(${addresses.map(suppressionHash)}::bytea[]) AS s(hash)
    ON CONFLICT DO NOTHING`);
}

/** Not the index that people are found by: with one of the two nobody finds the other. */
export function suppressionHash(address: string): Buffer<ArrayBuffer> {
  return keyedHash("suppressed address", address.normalize("NFC").trim().toLowerCase());
}
