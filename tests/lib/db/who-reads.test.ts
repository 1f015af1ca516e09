import { expect, test } from "vitest";
import { purposes } from "@/lib/policy/purposes";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

// Written by hand, so that the list of grants is not measured by itself: who reads all of a table, and who some of its columns.
const readers: Record<string, { all: string; some?: string; deletes?: string }> = {
  password: { all: "sign_in", deletes: "sign_in" },
  authenticator: { all: "sign_in", deletes: "sign_in" },
  recovery_code: { all: "sign_in", deletes: "sign_in" },
  session: { all: "sign_in", deletes: "sign_in" },
  invitation: { all: "sign_in", deletes: "sign_in" },
  mailed_link: { all: "sign_in account", some: "notices rights", deletes: "sign_in rights" },
  account_person: { all: "booking rights account billing", deletes: "rights" },
  companion: { all: "booking rights", deletes: "rights" },
  invoice_party: { all: "billing", some: "rights", deletes: "rights" },
  statement_party: { all: "billing", some: "rights", deletes: "rights" },
  statement: { all: "billing rights" },
  statement_line: { all: "billing rights" },
  letter: { all: "billing", some: "notices rights", deletes: "rights" },
  suspended_address: { all: "notices billing", some: "rights", deletes: "rights" },
  data_archive: { all: "rights", some: "notices", deletes: "rights" },
  suppression: { all: "notices rights" },
  // The worker seals every ledger, and so reads it.
  choice: { all: "notices rights jobs", some: "personalisation" },
  disclosure: { all: "rights jobs staff" },
  dispatch: { all: "rights jobs" },
  refusal: { all: "jobs" },
  recall: { all: "rights jobs", some: "notices" },
  erasure: { all: "notices rights jobs" },
  look: { all: "rights jobs staff" },
};

const listed = (words = "") => words.split(" ").filter(Boolean).sort();

test.for(Object.entries(readers))(
  "P8, P33: what is in %s is read by whom it concerns alone",
  async ([table, { all, some, deletes }]) => {
    const { rows } = await database.owner.query<{
      role: string;
      read: number;
      whole: boolean;
      deletes: boolean;
    }>(
      `SELECT role, count(*) FILTER (WHERE has_column_privilege(role, a.attrelid, a.attnum, 'SELECT'))::int AS read,
       bool_and(has_column_privilege(role, a.attrelid, a.attnum, 'SELECT')) AS whole,
       bool_or(has_table_privilege(role, a.attrelid, 'DELETE')) AS deletes
     FROM unnest($2::text[]) AS role, pg_attribute a
     WHERE a.attrelid = ('public.' || $1)::regclass AND a.attnum > 0 AND NOT a.attisdropped GROUP BY role`,
      [table, Object.values(purposes).map(({ role }) => role)],
    );
    const named = (chosen: typeof rows) => chosen.map(({ role }) => role.replace("iv_", "")).sort();
    expect(named(rows.filter(({ whole }) => whole))).toEqual(listed(all));
    expect(named(rows.filter(({ whole, read }) => !whole && read > 0))).toEqual(listed(some));
    expect(named(rows.filter((row) => row.deletes))).toEqual(listed(deletes));
  },
);
