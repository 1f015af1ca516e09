import type { Context } from "@/lib/context/open-context";
import { makePersonKey, unwrapPersonKey } from "@/lib/crypto/person-key";
import { seal, unseal } from "@/lib/crypto/seal";
import { addDays, type LocalDate, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { getKeptDays } from "@/lib/privacy/get-kept-days";
import type { PersonValues } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";

export const retentionClass = "invoice";
const countries = new Intl.DisplayNames("en-US", { type: "region" });

/** Who a bill is made out to, line by line; empty where that is not known any more. */
export type Party = { name: string; address: string[] };

/** Them, and for how many days bills keep it. */
export type Known = Party & { personId: string; days: number };

export type SealedParty = {
  personId: string;
  wrapped: Uint8Array<ArrayBuffer>;
  nameCt: Uint8Array<ArrayBuffer>;
  addressCt: Uint8Array<ArrayBuffer>;
  keepUntil: LocalDate;
};

/**
 * Who a bill is to be made out to, as far as it may be known for bills (P12, P39), and for how long, by the version under which it was
 * told: asked before the bill has its number, so that nobody waits for it meanwhile.
 * @returns null where nothing may be known.
 */
export async function findParty(
  ctx: Context,
  { personId, policyVersion }: { personId: string; policyVersion: number },
): Promise<Known | null> {
  const people = await readPerson(ctx, { personIds: [personId], groups: ["name", "address"] });
  const party = partyOf(people.get(personId) ?? {});
  return party && { ...party, personId, days: await daysKept(ctx, policyVersion) };
}

/** Who somebody is on paper; null where nothing is known. */
export function partyOf({ name, address }: PersonValues): Party | null {
  if (!(name || address)) return null;
  return {
    name: name ? `${name.given} ${name.surname}` : "",
    address: address ? linesOf(address) : [],
  };
}

/** Who a bill was made out to, for what takes it back. */
export async function findPartyOf(
  ctx: Context,
  bill: { invoiceId: string; personId: string; policyVersion: number },
): Promise<Known | null> {
  const party = await readParty(ctx, bill.invoiceId);
  if (!party) return null;
  return { ...party, personId: bill.personId, days: await daysKept(ctx, bill.policyVersion) };
}

async function daysKept(ctx: Context, policyVersion: number): Promise<number> {
  const days = (await getKeptDays(ctx, { retentionClass })).get(policyVersion);
  if (days === undefined) throw new Error(`Version ${policyVersion} keeps no bills.`);
  return days;
}

/** Them, sealed under a key of this document's own: destroyed when it need be kept no longer, and not before (rules 77, 116). */
export function sealParty(
  { personId, days, name, address }: Known,
  { documentId, issuedOn }: { documentId: string; issuedOn: LocalDate },
): SealedParty {
  const { key, wrapped } = makePersonKey({ personId, retentionClass });
  const sealed = (field: string, value: string) =>
    seal(key, { personId, field: `${documentId}.${field}` }, value);
  return {
    ...{ personId, wrapped, keepUntil: addDays(issuedOn, days) },
    nameCt: sealed("name", name),
    addressCt: sealed("address", JSON.stringify(address)),
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

type SealedRow = Pick<SealedParty, "personId" | "wrapped" | "nameCt" | "addressCt">;

/** Who a bill was made out to; null once that is destroyed, or was never known. */
export async function readParty(ctx: Context, invoiceId: string): Promise<Party | null> {
  const [row] = await ctx.db.$queryRaw<SealedRow[]>(sql`
    SELECT person_id AS "personId", key_wrapped AS wrapped, name_ct AS "nameCt", address_ct AS "addressCt"
    FROM invoice_party WHERE invoice_id = ${invoiceId}::uuid`);
  return row ? openParty(row, invoiceId) : null;
}

/** What `sealParty` sealed. */
export function openParty({ personId, wrapped, ...row }: SealedRow, documentId: string): Party {
  const key = unwrapPersonKey(wrapped, { personId, retentionClass });
  const open = (field: string, sealed: Uint8Array) =>
    unseal(key, { personId, field: `${documentId}.${field}` }, sealed);
  return {
    name: open("name", row.nameCt),
    address: JSON.parse(open("address", row.addressCt)) as string[],
  };
}
