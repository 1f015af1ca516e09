import { expect, test } from "vitest";
import { requireRole } from "@/lib/auth/require-role";
import { roles } from "@/lib/auth/roles";
import { newId } from "@/lib/ids";
import { getDesk } from "@/lib/staff/get-desk";
import { places, roleNames } from "@/lib/staff/staff";
import { useDatabase } from "@/tests/support/database";
import { useEmployees } from "@/tests/support/employees";

const database = useDatabase();
const employees = useEmployees(database);

test("P34: a page of the desk opens for the roles that it is for, and is not there for any other", async () => {
  for (const role of roles) {
    const { accountId } = await employees.joined(role);
    const ctx = database.open("staff", accountId);
    for (const { path, roles: allowed } of places) {
      const may = (allowed as readonly string[]).includes(role);
      if (may)
        expect(await getDesk(ctx, { path })).toMatchObject({
          name: "Ines Vale",
          role: roleNames[role],
        });
      else await expect(getDesk(ctx, { path })).rejects.toMatchObject({ code: "not_found" });
    }
  }
});

test("P34: a verb that is for some roles is not there for the others", async () => {
  const { accountId } = await employees.joined("product_manager");
  const ctx = database.open("staff", accountId);
  expect(await requireRole(ctx, ["owner", "product_manager"])).toBe("product_manager");
  for (const others of [roles.filter((role) => role !== "product_manager"), []])
    await expect(requireRole(ctx, others)).rejects.toMatchObject({ code: "not_found" });
});

test("stranger: who is no employee finds nothing", async () => {
  for (const actor of ["visitor", "worker", newId(), ""])
    await expect(getDesk(database.open("staff", actor), { path: "/staff" })).rejects.toMatchObject({
      code: "not_found",
    });
});
