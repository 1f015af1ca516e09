import { afterAll, beforeAll, expect, test } from "vitest";
import { accessTo } from "@/lib/policy/access";
import { fieldGroups } from "@/lib/policy/field-groups";
import { type Purpose, purposes, vaultOwner } from "@/lib/policy/purposes";
import { readVaultFields } from "@/lib/policy/read-schema";
import { versions } from "@/lib/policy/versions/versions";
import { readSchema } from "@/scripts/database/schema-engine";
import { arrangeVault, observeVault, roles, vaultTables } from "@/tests/lib/policy/observe-vault";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
let seen: Record<string, string> = {};

beforeAll(async () => {
  await arrangeVault(database.owner);
  const client = await database.owner.connect();
  await client.query("BEGIN");
  for await (const [name, outcome] of observeVault(client)) seen[name] = outcome;
  await client.query("ROLLBACK");
  client.release();
});

afterAll(() => {
  seen = {};
});

// Written by hand from the clauses of version 1, so that the compiler is not measured by itself.
const address = ["street_ct", "city_ct", "state_ct", "postal_code_ct", "country_ct"];
const readable: Partial<Record<Purpose, Record<string, readonly string[]>>> = {
  booking: {
    name: ["person_id", "given_ct", "surname_ct"],
    email: ["person_id", "address_ct", "address_index"],
    birth_date: ["person_id", "date_ct"],
    phone: ["person_id"],
    address: ["person_id"],
    person_key: ["person_id", "retention_class", "wrapped"],
    policy_default: ["version", "field_group", "point", "self_mask", "third_mask"],
  },
  payment: {
    address: ["person_id", ...address],
    person_key: ["person_id", "retention_class", "wrapped"],
  },
  notices: {
    name: ["person_id", "given_ct", "surname_ct"],
    email: ["person_id", "address_ct"],
    person_key: ["person_id", "retention_class", "wrapped"],
  },
  rights: {
    name: ["person_id", "restricted"],
    email: ["person_id", "address_ct", "address_index", "restricted"],
    birth_date: ["person_id", "restricted"],
    phone: ["person_id", "restricted"],
    address: ["person_id", "restricted"],
    person_key: ["person_id", "retention_class", "wrapped"],
  },
};
const values: Record<string, readonly string[]> = {
  name: ["given_ct", "surname_ct", "surname_index"],
  email: ["address_ct", "address_index"],
  birth_date: ["date_ct"],
  phone: ["number_ct", "number_index"],
  address,
};
const source = ["person_id", "policy_version", "provenance", "point"];

function expectedPrivileges(): string[] {
  const held: string[] = [];
  for (const [purpose, tables] of Object.entries(readable)) {
    for (const [table, columns] of Object.entries(tables))
      held.push(...columns.map((column) => `iv_${purpose} SELECT ${table}.${column}`));
  }
  for (const [table, columns] of Object.entries(values)) {
    held.push(...columns.map((column) => `iv_booking UPDATE ${table}.${column}`));
    held.push(...[...columns, ...source].map((column) => `iv_booking INSERT ${table}.${column}`));
    held.push(`iv_rights UPDATE ${table}.restricted`, `iv_rights DELETE ${table}`);
  }
  const key = ["person_id", "retention_class", "wrapped"];
  held.push(...key.map((column) => `iv_booking INSERT person_key.${column}`));
  held.push("iv_rights DELETE person_key");
  held.push(...Object.keys(readable).map((purpose) => `iv_${purpose} USAGE schema`));
  return held.sort();
}

test("P2, P12, P33: the catalogue holds every privilege that version 1 gives, and no other", () => {
  const held = Object.entries(seen).filter(([name, is]) => name.startsWith("iv_") && is === "true");
  expect(held.map(([name]) => name).sort()).toEqual(expectedPrivileges());
});

test("P2: the catalogue is what the compiler says that the policy means", () => {
  const fields = readVaultFields(readSchema().map((file) => file.content));
  for (const group of fieldGroups(fields)) {
    for (const access of accessTo(group, versions)) {
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

test("P47: a row is seen only while its own rights cover the purpose and it is not restricted", () => {
  const count = (role: string, table: string) => seen[`${role} ${table} sees rows`]?.split(" ")[0];
  // Of the four rows one is restricted, one has no right, and one came by a form that is not the booking's.
  expect(vaultTables.map((table) => count("iv_booking", table))).toEqual(["2", "2", "2", "2", "2"]);
  expect(count("iv_payment", "address")).toBe("2");
  expect(count("iv_notices", "name")).toBe("2");
  expect(count("iv_notices", "email")).toBe("2");
  for (const table of vaultTables) {
    expect(count("iv_rights", table)).toBe("4");
    // The owner may read the table, and sees no row of it.
    expect(count(vaultOwner, table)).toBe("0");
  }
});

test("P2, P33: whoever has no business with a table is refused, not given an empty answer", () => {
  for (const table of vaultTables) {
    for (const role of ["iv_browsing", "iv_jobs"]) {
      const tried = Object.keys(seen).filter((name) => name.startsWith(`${role} ${table} `));
      expect(tried.length).toBeGreaterThan(15);
      for (const name of tried) expect(`${name}: ${seen[name]}`).toBe(`${name}: 42501`);
    }
  }
});

test("P12: the billing address is read for billing alone", () => {
  const readers = roles.filter((role) => seen[`${role} address sees values`] !== "42501");
  expect(readers).toEqual(["iv_payment", vaultOwner]);
});

test("P13: the phone number is read by nobody while no order can be in trouble", () => {
  const readers = roles.filter((role) => seen[`${role} phone sees values`] !== "42501");
  expect(readers).toEqual([vaultOwner]);
});

test("P47: rows are stored under the version that was shown, or one replaced within a day", () => {
  for (const table of vaultTables) {
    const said = (name: string) => seen[`iv_booking ${table} inserts${name}`];
    for (const fine of ["", " what another said", " under a version retired today"])
      expect(said(fine)).toBe("1 []");
    for (const refused of [
      " under a version long retired",
      " under a version to come",
      " under an unknown version",
      " under no version",
      " at another point",
      " from nowhere",
    ])
      expect(`${refused}: ${said(refused)}`).toBe(`${refused}: 42501`);
  }
});

test("P5: a form stores only what it asks for", () => {
  const asking = vaultTables.filter(
    (table) => seen[`iv_booking ${table} inserts at the travelers' form`] === "1 []",
  );
  expect(asking).toEqual(["birth_date", "name"]);
});

test("P47: no writer sets a row's rights, its version or its restriction", () => {
  for (const role of roles.filter((role) => role !== vaultOwner)) {
    for (const table of vaultTables) {
      for (const tried of [
        "widens rows",
        "moves rows to another version",
        "inserts with rights of its own",
        "inserts a free row",
      ])
        expect(seen[`${role} ${table} ${tried}`]).toBe("42501");
    }
  }
  for (const table of vaultTables) {
    expect(seen[`even the superuser forges ${table}`]).toBe("1 [[true,false,true]]");
    const third = seen[`even the superuser forges what another said in ${table}`];
    expect(third).toBe("1 [[false,false,true]]");
  }
});

test("P43: only the purpose of a person's rights deletes and restricts, and it reaches every row", () => {
  for (const table of vaultTables) {
    for (const role of roles.filter((role) => role !== "iv_rights" && role !== vaultOwner)) {
      expect(seen[`${role} ${table} deletes rows`]).toBe("42501");
      expect(seen[`${role} ${table} restricts rows`]).toBe("42501");
    }
    expect(seen[`iv_rights ${table} deletes rows`]).toBe("4 []");
    expect(seen[`iv_rights ${table} restricts rows`]).toBe("4 []");
    expect(seen[`iv_rights ${table} frees rows`]).toBe("4 []");
  }
});

test("P43: whoever collected a value corrects it, and reaches no restricted row", () => {
  for (const table of vaultTables) {
    const changed = seen[`iv_booking ${table} changes rows`];
    expect(changed).toBe(["address", "phone"].includes(table) ? "2 []" : "1 []");
    expect(seen[`iv_booking ${table} changes rows blindly`]).toBe("2 []");
  }
});
