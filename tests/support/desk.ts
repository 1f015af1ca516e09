import pg from "pg";
import { afterAll } from "vitest";
import type { Role } from "@/lib/auth/roles";
import { hashToken } from "@/lib/auth/token";
import { roleConnection } from "@/lib/db/role-connection";
import type { Purpose } from "@/lib/policy/purposes";
import { closeCase } from "@/lib/staff/close-case";
import { openCase } from "@/lib/staff/open-case";
import type { useDatabase } from "@/tests/support/database";
import { type Colleague, useEmployees } from "@/tests/support/employees";

type Kind = "support_request" | "correction";

/** Employees at their desks, and somebody who has the password of the role that the desk's pages run as. */
export function useDesk(database: ReturnType<typeof useDatabase>) {
  const employees = useEmployees(database);
  const intruders: pg.Client[] = [];
  afterAll(() => Promise.all(intruders.map((client) => client.end().catch(() => undefined))));

  return {
    employees,
    /** An employee with a role, who has come in, and the session that they carry. */
    at: async (role: Role, email?: string) => {
      const colleague: Colleague = await employees.joined(role, email);
      const session = hashToken("session", colleague.token);
      const ctx = database.open("staff", colleague.accountId);
      return {
        ...{ ...colleague, session, ctx },
        open: (find: string, kind: Kind = "support_request") =>
          openCase(ctx, { session, kind, reason: "by_email", find }),
        close: (caseId: string) => closeCase(ctx, { session, caseId }),
      };
    },
    /** A connection of its own, past all our code, with the role's own password. */
    intruder: async (purpose: Purpose = "staff"): Promise<pg.Client> => {
      const client = new pg.Client(roleConnection(purpose));
      intruders.push(client);
      client.on("error", () => undefined);
      await client.connect();
      return client;
    },
  };
}

export type AtDesk = Awaited<ReturnType<ReturnType<typeof useDesk>["at"]>>;
