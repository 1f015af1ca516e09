import type { Context } from "@/lib/context/open-context";
import { makePersonKey, unwrapPersonKey } from "@/lib/crypto/person-key";
import { seal, unseal } from "@/lib/crypto/seal";
import { addDays, type LocalDate, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { getKeptDays } from "@/lib/privacy/get-kept-days";
import type { PersonValues } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";

const retentionClass = "invoice";
const countries = new Intl.DisplayNames("en-US", { type: "region" });

type Asked = { invoiceId: string; personId: string; policyVersion: number; issuedOn: LocalDate };

/** Who a bill is made out to, line by line; empty where that is not known any more. */
export type Party = { name: string; address: string[] };

type SealedParty = {
  personId: string;
  wrapped: Uint8Array<ArrayBuffer>;
  nameCt: Uint8Array<ArrayBuffer>;
  addressCt: Uint8Array<ArrayBuffer>;
  keepUntil: LocalDate;
};

/**
 * Who a bill is made out to, as far as it may be known for bills (P12, P39), sealed under a key of this bill's own: it is destroyed
 * when bills need be kept no longer, as the version said under which it was told, and not before (rules 77, 116).
 * @returns null where nothing may be known.
 */
export async function sealParty(ctx: Context, asked: Asked): Promise<SealedParty | null> {
  const { invoiceId, personId, policyVersion, issuedOn } = asked;
  const people = await readPerson(ctx, { personIds: [personId], groups: ["name", "address"] });
  const { name, address } = people.get(personId) ?? {};
  if (!(name || address)) return null;
  const days = (await getKeptDays(ctx, { retentionClass })).get(policyVersion);
  if (days === undefined) throw new Error(`Version ${policyVersion} keeps no bills.`);
  const { key, wrapped } = makePersonKey({ personId, retentionClass });
  const sealed = (field: string, value: string) =>
    seal(key, { personId, field: `${invoiceId}.${field}` }, value);
  return {
    ...{ personId, wrapped, keepUntil: addDays(issuedOn, days) },
    nameCt: sealed("name", name ? `${name.given} ${name.surname}` : ""),
    addressCt: sealed("address", JSON.stringify(address ? linesOf(address) : [])),
  };
}

/** Keeps it beside its bill. */
export async function keepParty(
  ctx: Context,
  invoiceId: string,
  { personId, wrapped, nameCt, addressCt, keepUntil }: SealedParty,
): Promise<void> {
  await ctx.db.$executeRaw(sql`
    INSERT INTO invoice_party (invoice_id, person_id, key_wrapped, name_ct, address_ct, keep_until)
    VALUES (${invoiceId}::uuid, ${personId}::uuid, ${wrapped}, ${nameCt}, ${addressCt}, ${toDateColumn(keepUntil)}::date)`);
}

function linesOf(address: NonNullable<PersonValues["address"]>): string[] {
  const { street, city, state, postalCode, country } = address;
  const place = [city, [state, postalCode].filter(Boolean).join(" ")].join(", ");
  return [street, place, countries.of(country) ?? country];
}

type Row = { personId: string; wrapped: Uint8Array; nameCt: Uint8Array; addressCt: Uint8Array };

/** Who a bill was made out to; null once that is destroyed, or was never known. */
export async function readParty(ctx: Context, invoiceId: string): Promise<Party | null> {
  const [row] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT person_id AS "personId", key_wrapped AS wrapped, name_ct AS "nameCt", address_ct AS "addressCt"
    FROM invoice_party WHERE invoice_id = ${invoiceId}::uuid`);
  if (!row) return null;
  const { personId } = row;
  const key = unwrapPersonKey(row.wrapped, { personId, retentionClass });
  const open = (field: string, sealed: Uint8Array) =>
    unseal(key, { personId, field: `${invoiceId}.${field}` }, sealed);
  return {
    name: open("name", row.nameCt),
    address: JSON.parse(open("address", row.addressCt)) as string[],
  };
}
