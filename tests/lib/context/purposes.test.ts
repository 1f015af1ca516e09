import { expect, test } from "vitest";
import type { Purpose } from "@/lib/policy/purposes";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

/** What each purpose must never read, personal data first (P2, P33), and one thing that it must never write. */
const refused: Record<Purpose, { read: string[]; write: string }> = {
  browsing: {
    read: [
      "vault.email",
      "vault.name",
      "vault.person_key",
      "booking",
      "payment",
      "person",
      "quote",
    ],
    write: "UPDATE inventory_pool SET held = 0",
  },
  booking: {
    read: ["vault.address", "vault.phone", "psp_event", "outbox_event"],
    write: "UPDATE ledger_posting SET amount_minor = 0",
  },
  payment: {
    read: ["vault.email", "vault.name", "vault.address", "vault.birth_date", "hold", "person"],
    write: "UPDATE booking SET status = 'confirmed'",
  },
  notices: {
    read: ["vault.address", "vault.phone", "vault.birth_date", "hold", "psp_event"],
    write: "UPDATE payment SET status = 'confirmed'",
  },
  rights: {
    read: ["payment", "refund", "psp_event", "hold", "outbox_event"],
    write: "UPDATE booking SET status = 'expired'",
  },
  jobs: {
    read: [
      "vault.email",
      "vault.name",
      "vault.person_key",
      "booking",
      "payment",
      "notice",
      "person",
    ],
    write: "DELETE FROM attention",
  },
  sign_in: {
    read: ["vault.email", "vault.name", "vault.person_key", "booking", "payment", "person"],
    write: "DELETE FROM account",
  },
  staff: {
    read: [
      ...["password", "authenticator", "recovery_code", "session", "invitation", "account"],
      ...["vault.email", "vault.name", "vault.person_key", "booking", "payment", "person"],
    ],
    write: "UPDATE account SET role = 'owner'",
  },
  account: {
    read: ["vault.birth_date", "vault.passport", "vault.diet", "vault.message", "password"],
    write: "UPDATE vault.email SET perm = -1",
  },
  support: {
    read: ["vault.email", "vault.phone", "vault.birth_date", "vault.passport", "booking"],
    write: "DELETE FROM vault.message",
  },
  personalisation: {
    read: ["vault.email", "vault.name", "vault.birth_date", "booking", "payment", "person"],
    write: "UPDATE vault.interests SET perm = -1",
  },
  marketing: {
    read: ["vault.name", "vault.phone", "vault.interests", "booking", "payment", "person"],
    write: "UPDATE vault.email SET perm = -1",
  },
  partners: {
    read: ["vault.email", "vault.name", "vault.phone", "vault.person_key", "booking", "person"],
    write: "DELETE FROM disclosure",
  },
  billing: {
    read: ["vault.phone", "vault.birth_date", "vault.passport", "vault.diet", "vault.interests"],
    write: "DELETE FROM ledger_entry",
  },
  collections: {
    read: ["vault.email", "vault.name", "vault.address", "vault.person_key", "payment"],
    write: "DELETE FROM disclosure",
  },
  analytics: {
    read: ["vault.email", "vault.name", "vault.person_key", "booking", "session", "person"],
    write: "DELETE FROM attention",
  },
};

test("P8: the purpose of signing in alone reads passwords, codes and sessions", async () => {
  for (const purpose of Object.keys(refused).filter((one) => one !== "sign_in") as Purpose[]) {
    for (const table of ["password", "authenticator", "recovery_code", "session"])
      await expect(
        database.open(purpose).db.$queryRawUnsafe(`SELECT 1 FROM ${table}`),
        `${purpose} reads ${table}`,
      ).rejects.toThrow(/permission denied/);
  }
});

for (const [purpose, { read, write }] of Object.entries(refused) as [
  Purpose,
  { read: string[]; write: string },
][]) {
  test(`refusal: ${purpose} reads and writes nothing that is not its business`, async () => {
    const { db } = database.open(purpose);
    for (const table of read)
      await expect(
        db.$queryRawUnsafe(`SELECT * FROM ${table} LIMIT 1`),
        `${purpose} reads ${table}`,
      ).rejects.toThrow(/permission denied/);
    await expect(db.$executeRawUnsafe(write), `${purpose}: ${write}`).rejects.toThrow(
      /permission denied/,
    );
  });
}
