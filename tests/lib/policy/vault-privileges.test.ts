import { beforeAll, expect, test } from "vitest";
import { accessTo } from "@/lib/policy/access";
import { fieldGroups } from "@/lib/policy/field-groups";
import { type Purpose, purposes, vaultOwner } from "@/lib/policy/purposes";
import { readVaultFields } from "@/lib/policy/read-schema";
import { v1 } from "@/lib/policy/versions/v1";
import { readSchema } from "@/scripts/database/schema-engine";
import { observeVault } from "@/tests/lib/policy/observe-vault";
import { valuesOf, vaultTables } from "@/tests/lib/policy/vault-row";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const seen: Record<string, string> = {};

beforeAll(async () => {
  const client = await database.owner.connect();
  for await (const [name, outcome] of observeVault(client, [])) seen[name] = outcome;
  client.release();
});

// Written by hand from the clauses of version 1, so that the compiler is not measured by itself.
const aboutOneself = [
  ...["access_needs", "age_range", "home_region", "household", "interests"],
  ...["languages", "travel_styles"],
];
const reads: Partial<Record<Purpose, readonly string[]>> = {
  booking: ["name", "email", "birth_date", "passport", "diet", "access_needs"],
  payment: ["address", "payment_method", "bank_account"],
  notices: ["name", "email"],
  rights: vaultTables,
  account: [
    ...["name", "email", "phone", "fax", "address", "payment_method", "bank_account"],
    ...["searches", "views", ...aboutOneself],
  ],
  support: ["message"],
  personalisation: ["searches", "views", ...aboutOneself],
  marketing: ["email"],
  billing: ["name", "email", "address"],
};
const collects: Partial<Record<Purpose, readonly string[]>> = {
  booking: [...(reads.booking ?? []), "phone", "address"],
  payment: ["payment_method", "bank_account"],
  account: ["name", "email", "phone", "fax", "address", ...aboutOneself],
  support: ["name", "email", "message"],
  personalisation: ["searches", "views"],
};
/** What each looks people up by. */
const lookups: Partial<Record<Purpose, readonly string[]>> = {
  booking: ["email.address_index"],
  rights: ["email.address_index"],
  billing: ["email.address_index", "name.surname_index"],
};
const source = ["person_id", "policy_version", "provenance", "point"];
const rowOf = ["person_id", "retention_class"];
const holdOf = ["person_id", "field_group", "reason", "uses", "until"];
const key = ["person_id", "retention_class", "wrapped"];
const compiled: Record<string, readonly string[]> = {
  policy_default: ["version", "field_group", "point", "self_mask", "third_mask", "retention_class"],
  right_bit: ["field_group", "gid", "bit", "key", "for_third", "since"],
  use_mask: ["field_group", "use", "recipient", "mode", "conditions", "mask"],
};
/** These decide by what rows allow, and say so to nobody else. */
const decides = [
  ...["stamp_row", "accepted_bits", "apply_choices", "count_answers", "count_held"],
  ...["find_drift", "are_met", "is_held", "permits", "decide_disclosure"],
];

function expectedPrivileges(): string[] {
  return [
    ...new Set([
      ...[...readers(), ...collectors(), ...erasers()],
      ...[...callers(), ...stamper(), ...desk()],
    ]),
  ].sort();
}

function readers(): string[] {
  const sealedOf = (table: string) => valuesOf(table).filter((column) => column.endsWith("_ct"));
  const read = Object.entries(reads).flatMap(([purpose, tables]) => [
    ...tables.flatMap((table) => held(purpose, "SELECT", table, [...rowOf, ...sealedOf(table)])),
    ...held(purpose, "SELECT", "person_key", key),
    `iv_${purpose} USAGE schema`,
  ]);
  const found = Object.entries(lookups).flatMap(([purpose, indexes]) =>
    indexes.map((index) => `iv_${purpose} SELECT ${index}`),
  );
  return [...read, ...found];
}

function collectors(): string[] {
  return Object.entries(collects).flatMap(([purpose, tables]) => [
    ...tables.flatMap((table) => [
      ...held(purpose, "SELECT", table, rowOf),
      ...held(purpose, "UPDATE", table, valuesOf(table)),
      ...held(purpose, "INSERT", table, [...valuesOf(table), ...source]),
    ]),
    ...held(purpose, "INSERT", "person_key", key),
  ]);
}

function erasers(): string[] {
  const tables = vaultTables.flatMap((table) => [
    ...held("rights", "SELECT", table, [...source, "restricted", "collected_at", "perm"]),
    ...held("rights", "UPDATE", table, ["restricted"]),
    `iv_rights DELETE ${table}`,
  ]);
  return [
    ...tables,
    "iv_rights DELETE person_key",
    ...held("rights", "INSERT", "person_key", key),
    ...held("rights", "SELECT", "retention_hold", holdOf),
    ...held("rights", "INSERT", "retention_hold", holdOf),
    "iv_rights DELETE retention_hold",
    ...held("rights", "SELECT", "right_bit", compiled["right_bit"] ?? []),
  ];
}

/** Whoever uses, hands over or reaches asks first; the worker alone lets a version take effect. */
function callers(): string[] {
  const users = Object.entries(purposes).filter(([, { uses }]) => uses.length > 0);
  return [
    ...users.flatMap(([purpose]) => [
      `iv_${purpose} USAGE schema`,
      `iv_${purpose} EXECUTE permits`,
      `iv_${purpose} EXECUTE is_held`,
    ]),
    ...["booking", "payment", "notices"].map(
      (purpose) => `iv_${purpose} EXECUTE decide_disclosure`,
    ),
    ...["USAGE schema", "EXECUTE take_effect", "EXECUTE find_drift"].map(
      (held) => `iv_jobs ${held}`,
    ),
    // The desk counts, and sees nobody.
    ...["USAGE schema", "EXECUTE count_held", "EXECUTE count_answers"].map(
      (held) => `iv_staff ${held}`,
    ),
  ];
}

/** Who gives rows their rights sees whose they are and what they allow, and changes only that. */
function stamper(): string[] {
  const row = [...source, "restricted", "perm"];
  return [
    ...vaultTables.flatMap((table) => held("stamper", "SELECT", table, row)),
    ...vaultTables.flatMap((table) => held("stamper", "UPDATE", table, ["perm"])),
    ...Object.entries(compiled).flatMap(([table, all]) => held("stamper", "SELECT", table, all)),
    ...held("stamper", "SELECT", "retention_hold", holdOf),
    ...decides.map((name) => `iv_stamper EXECUTE ${name}`),
    "iv_stamper USAGE schema",
  ];
}

/** The desk may call five functions, and a change of a booking one; what these can read is what the policy shows to some employee under some case. */
function desk(): string[] {
  const shown = [
    ...["name", "email", "phone", "fax", "address", "payment_method", "bank_account"],
    ...["birth_date", "diet", "access_needs", "message"],
  ];
  const sealedOf = (table: string) => valuesOf(table).filter((column) => column.endsWith("_ct"));
  const row = ["person_id", "retention_class", "perm", "restricted"];
  const called = "open_case close_case request reveal desk_fields".split(" ");
  const asked = "desk_employee is_trained open_case_of desk_mask is_among find_people are_met";
  return [
    ...shown.flatMap((table) => held("desk", "SELECT", table, [...row, ...sealedOf(table)])),
    ...held("desk", "SELECT", "email", ["address_index"]),
    ...held("desk", "SELECT", "use_mask", compiled["use_mask"] ?? []),
    ...held("desk", "SELECT", "person_key", key),
    ...[...called, ...asked.split(" ")].map((name) => `iv_desk EXECUTE ${name}`),
    ...called.map((name) => `iv_staff EXECUTE ${name}`),
    // Whoever changes a booking for its customer asks whether a case covers it.
    ...["iv_desk EXECUTE case_bookings", "iv_booking EXECUTE case_bookings"],
    // What is decided and on record is given to whoever sends it.
    ...["iv_desk EXECUTE fax_number", "iv_notices EXECUTE fax_number"],
    ...["iv_desk USAGE schema", "iv_staff USAGE schema"],
  ];
}

function held(purpose: string, command: string, table: string, columns: readonly string[]) {
  return columns.map((column) => `iv_${purpose} ${command} ${table}.${column}`);
}

test("P2, P12, P33: the catalogue holds every privilege that version 1 gives, and no other", () => {
  const held = Object.entries(seen).filter(([name, is]) => name.startsWith("iv_") && is === "true");
  expect(held.map(([name]) => name).sort()).toEqual(expectedPrivileges());
});

test("P2: the catalogue is what the compiler says that the policy means", () => {
  const fields = readVaultFields(readSchema().map((file) => file.content));
  for (const group of fieldGroups(fields)) {
    for (const access of accessTo(group, [v1])) {
      for (const command of ["select", "insert", "update"] as const) {
        const prefix = `${access.role} ${command.toUpperCase()} ${group.table}.`;
        const held = Object.keys(seen).filter(
          (key) => key.startsWith(prefix) && seen[key] === "true",
        );
        expect(held.sort()).toEqual(access[command].map((column) => prefix + column).sort());
      }
    }
  }
});

test("P33: row security is forced, and nobody who logs in owns a table or stands above it", () => {
  for (const table of vaultTables)
    expect(seen[`${table} row security`]).toBe(`truetrue${vaultOwner}`);
  expect(seen[`log in as ${vaultOwner}`]).toBe("falsefalsefalsefalse");
  for (const { role } of Object.values(purposes))
    expect(seen[`log in as ${role}`]).toBe("truefalsefalsefalse");
});
