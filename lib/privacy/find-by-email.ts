import type { Context } from "@/lib/context/open-context";
import { lookupHash } from "@/lib/crypto/lookup-hash";

/** What an address is found by without being readable, as text: it may travel in an event where the address may not. */
export function emailIndex(email: string): string {
  return lookupHash("email", email).toString("hex");
}

/** The people who gave this address, by its index; several may share one, and each booking of a guest is a person of its own. */
export async function findByEmail(ctx: Context, input: { index: string }): Promise<string[]> {
  const index = Buffer.from(input.index, "hex");
  const rows = await ctx.db.$queryRaw<{ person_id: string }[]>`
    SELECT person_id FROM vault.email WHERE address_index = ${index} ORDER BY person_id`;
  return rows.map((row) => row.person_id);
}
