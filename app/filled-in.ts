import { ifFound } from "@/app/if-found";
import { customerOrVisitor } from "@/app/signed-in";
import { getProfile } from "@/lib/account/get-profile";
import { openContext, visitor } from "@/lib/context/open-context";

/** What the account of whoever is signed in fills into a checkout, by the names of its fields; null for everybody else. */
export async function filledIn(): Promise<Record<string, string> | null> {
  const actor = await customerOrVisitor();
  if (actor === visitor) return null;
  const profile = await ifFound(getProfile(openContext("account", actor)));
  return profile && { ...profile.values, email: profile.email };
}
