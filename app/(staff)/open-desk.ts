import { found } from "@/app/found";
import { signedInEmployee } from "@/app/signed-in";
import { openContext } from "@/lib/context/open-context";
import { getDesk } from "@/lib/staff/get-desk";
import type { PlacePath } from "@/lib/staff/staff";

/**
 * The first line of every page of the desk: who is not signed in is led to where one does; whose role the page is not for finds
 * nothing there. A layout keeps nobody out, so each page asks for itself.
 */
export async function openDesk(path: PlacePath) {
  const accountId = await signedInEmployee();
  const desk = await found(getDesk(openContext("staff", accountId), { path }));
  return { ...desk, accountId };
}
