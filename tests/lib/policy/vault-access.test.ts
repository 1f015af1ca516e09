import { afterAll, beforeAll, expect, test } from "vitest";
import { purposes, vaultDesk, vaultOwner } from "@/lib/policy/purposes";
import { v1 } from "@/lib/policy/versions/v1";
import { arrangeVault, observeVault, roles } from "@/tests/lib/policy/observe-vault";
import { pointsOf, vaultTables } from "@/tests/lib/policy/vault-row";
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

const aboutOneself = [
  ...["access_needs", "age_range", "home_region", "household", "interests"],
  ...["languages", "travel_styles"],
];

/** What the checkout asks for. */
const checkout = ["address", "birth_date", "email", "name", "phone"];

/** All rows of a table: of each form one that is restricted and one that is not, and seven others. */
const every = (table: string) => String(2 * pointsOf(table).length + 7);

test("P47: a row is seen only while its own rights cover the purpose and it is not restricted", () => {
  const count = (role: string, table: string) => seen[`${role} ${table} sees rows`]?.split(" ")[0];
  // Not the restricted ones, nor the one whose rights were taken.
  const some = (table: string) => String(pointsOf(table).length + 2);
  // For booking one more, which had to stay for it.
  const held = (table: string) => String(Number(some(table)) + 1);
  for (const table of ["birth_date", "email", "name"])
    expect(count("iv_booking", table)).toBe(held(table));
  // Who collects and has no use of its own finds what came by its own form.
  for (const table of ["address", "phone"]) expect(count("iv_booking", table)).toBe("3");
  expect(count("iv_payment", "address")).toBe(some("address"));
  expect(count("iv_notices", "name")).toBe(some("name"));
  expect(count("iv_notices", "email")).toBe(some("email"));
  for (const table of vaultTables) {
    expect(count("iv_rights", table)).toBe(every(table));
    // The owner may read the table, and sees no row of it.
    expect(count(vaultOwner, table)).toBe("0");
  }
});

test("P9, P20, P27, P46: what needs a yes is not there for who would use it, until there is one", () => {
  // One person said yes to everything, and nobody else to anything.
  const count = (role: string, table: string) => seen[`${role} ${table} sees rows`]?.split(" ")[0];
  expect(count("iv_marketing", "email")).toBe("1");
  for (const table of aboutOneself) expect(count("iv_personalisation", table)).toBe("1");
});

test("P27: whoever hands an address to a partner is refused a phone number", () => {
  expect(seen["iv_marketing phone sees values"]).toBe("42501");
});

test("P2, P33: whoever has no business with a table is refused, not given an empty answer", () => {
  const strangers = [
    "browsing",
    "jobs",
    "sign_in",
    "staff",
    "partners",
    "collections",
    "analytics",
  ];
  for (const table of vaultTables) {
    for (const role of strangers.map((purpose) => `iv_${purpose}`)) {
      const tried = Object.keys(seen).filter((name) => name.startsWith(`${role} ${table} `));
      expect(tried.length).toBeGreaterThan(15);
      for (const name of tried) expect(`${name}: ${seen[name]}`).toBe(`${name}: 42501`);
    }
  }
});

test("P12: the billing address is read to be paid and to bill, and for the person", () => {
  const readers = roles.filter((role) => seen[`${role} address sees values`] !== "42501");
  expect(readers.sort()).toEqual([
    ...["iv_account", "iv_billing", vaultDesk, "iv_payment", "iv_rights"],
    vaultOwner,
  ]);
});

test("P13, P41: a phone number is read for the person alone while nothing makes it needed", () => {
  for (const table of ["phone", "fax"]) {
    const readers = roles.filter((role) => seen[`${role} ${table} sees values`] !== "42501");
    expect(readers.sort()).toEqual(["iv_account", vaultDesk, "iv_rights", vaultOwner]);
  }
});

test("P47: rows are stored under the version that was shown, or one replaced within a day", () => {
  for (const table of checkout) {
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

test("P6, P9, P11, P20, P44: what a form asks is stored by whoever shows that form", () => {
  const stored = (purpose: string, table: string) => seen[`iv_${purpose} ${table} inserts`];
  for (const table of ["fax", ...aboutOneself.filter((table) => table !== "access_needs")])
    expect(stored("account", table)).toBe("1 []");
  for (const table of ["passport", "diet", "access_needs"])
    expect(stored("booking", table)).toBe("1 []");
  for (const table of ["payment_method", "bank_account"])
    expect(stored("payment", table)).toBe("1 []");
  for (const table of ["searches", "views"])
    expect(seen[`iv_personalisation ${table} inserts what was agreed to`]).toBe("1 []");
  expect(stored("support", "message")).toBe("1 []");
});

test("P20: what is noted on a yes alone is not even stored without one, whoever asks for it", () => {
  for (const table of ["searches", "views"]) {
    for (const tried of ["inserts", "inserts what another said", "inserts a free row"])
      expect(seen[`iv_personalisation ${table} ${tried}`]).toBe("42501");
    // Of three that are not restricted two were noted without a yes, or carry one no more.
    expect(seen[`iv_personalisation ${table} changes rows blindly`]).toBe("1 []");
  }
});

test("P29: nothing is stored but what came by a form of this site, and every value says by which", () => {
  const forms = v1.points.map(({ id }) => id);
  for (const table of vaultTables) {
    for (const { role } of Object.values(purposes))
      expect(seen[`${role} ${table} inserts at another point`]).toBe("42501");
    expect(seen[`even the superuser forges a form of ${table}`]).toBe("42501");
    expect(pointsOf(table).every((id) => forms.includes(id))).toBe(true);
    expect(pointsOf(table).length).toBeGreaterThan(0);
  }
});

test("P5: a form stores only what it asks for", () => {
  const asking = vaultTables.filter(
    (table) => seen[`iv_booking ${table} inserts at the travelers' form`] === "1 []",
  );
  expect(asking).toEqual(["birth_date", "name"]);
});

test("P47: no writer sets a row's rights, its version or its restriction", () => {
  for (const { role } of Object.values(purposes)) {
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
    expect(seen[`iv_rights ${table} deletes rows`]).toBe(`${every(table)} []`);
    expect(seen[`iv_rights ${table} restricts rows`]).toBe(`${every(table)} []`);
    expect(seen[`iv_rights ${table} frees rows`]).toBe(`${every(table)} []`);
  }
});

test("P43: whoever collected a value corrects it, and reaches no restricted row", () => {
  for (const [purpose, table, read] of [
    ...[["booking", "name", true] as const, ["booking", "phone", false] as const],
    ...[["account", "name", true] as const, ["support", "email", false] as const],
  ]) {
    const uses: readonly string[] = purposes[purpose].uses;
    const own = v1.points.filter(
      ({ id, use }) => pointsOf(table).includes(id) && uses.includes(use),
    );
    // The willing and the rightless came by the table's first form.
    const first = own.some(({ id }) => id === pointsOf(table)[0]);
    const extra = (rows: number) => `${own.length + (first ? rows : 0)} []`;
    expect(seen[`iv_${purpose} ${table} changes rows`]).toBe(extra(read ? 1 : 2));
    expect(seen[`iv_${purpose} ${table} changes rows blindly`]).toBe(extra(2));
  }
});
