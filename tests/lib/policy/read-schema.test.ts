import { expect, test } from "vitest";
import { readVaultFields } from "@/lib/policy/read-schema";

const model = (columns: string) => `
model Fax {
  personId String @id @map("person_id") @db.Uuid
${columns}
  perm     BigInt @default(dbgenerated())
  point    String

  @@index([personId])
  @@map("fax")
  @@schema("vault")
}
`;

test("a sealed column and its index are fields of the category that is written over them", () => {
  const text = model(`  /// What it is.
  /// @category user.contact.phone_number
  numberCt Bytes @map("number_ct")
  /// @category user.contact.phone_number
  numberIndex Bytes? @map("number_index")`);
  const field = { table: "fax", field: "fax.number", category: "user.contact.phone_number" };
  expect(readVaultFields([text])).toEqual([
    { ...field, column: "number_ct", kind: "sealed" },
    { ...field, column: "number_index", kind: "index" },
  ]);
});

test("P2: a column of the vault without a known category is refused", () => {
  expect(() => readVaultFields([model('  numberCt Bytes @map("number_ct")')])).toThrow(
    "vault.fax.number_ct: no category",
  );
  expect(() =>
    readVaultFields([model('  /// @category user.unheard\n  numberCt Bytes @map("number_ct")')]),
  ).toThrow("no category");
  expect(() => readVaultFields([model("  plain String?")])).toThrow("vault.fax.plain");
});

test("P31: a column that is neither sealed nor an index is refused", () => {
  const text = model("  /// @category user.contact.phone_number\n  number String");
  expect(() => readVaultFields([text])).toThrow("neither sealed");
});

test("tables outside the vault, and keys, hold no fields", () => {
  const elsewhere = model('  a Bytes @map("a")').replace('"vault"', '"public"');
  const keys = `model K {\n  id String @id\n\n  @@map("k")\n  @@schema("vault")\n}\n`;
  expect(readVaultFields([elsewhere, keys])).toEqual([]);
});
