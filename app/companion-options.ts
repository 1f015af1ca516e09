import { customerOrVisitor } from "@/app/signed-in";
import { listCompanions } from "@/lib/account/list-companions";
import { openContext, visitor } from "@/lib/context/open-context";

/** Whom somebody may choose from their account to fill in a traveller; nobody for who is not signed in. */
export async function companionOptions(): Promise<{ value: string; label: string }[]> {
  const actor = await customerOrVisitor();
  if (actor === visitor) return [];
  const companions = await listCompanions(openContext("booking", actor));
  return companions.map(({ companionId, given, surname }) => ({
    value: companionId,
    label: `${given} ${surname}`,
  }));
}
