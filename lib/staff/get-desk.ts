import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { type Desk, type Place, type PlacePath, places, roleNames } from "@/lib/staff/staff";

/**
 * Opens a page of the desk for whoever asks.
 * @throws DomainError not_found for who is no employee, or has a role that the page is not for.
 */
export async function getDesk(ctx: Context, input: { path: PlacePath }): Promise<Desk> {
  const wanted = places.find((place) => place.path === input.path);
  const role = await requireRole(ctx, wanted?.roles ?? []);
  const employee = await ctx.db.employee.findUnique({
    where: { accountId: ctx.actor },
    select: { name: true },
  });
  return {
    name: employee?.name ?? "",
    role: roleNames[role],
    places: places
      .filter((place: Place) => place.roles.includes(role))
      .map(({ path, title, about }) => ({ path, title, about })),
  };
}
