import { listCompanions } from "@/lib/account/list-companions";
import type { StartPayment } from "@/lib/booking/schema";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

type Traveller = StartPayment["travellers"][number];

/**
 * Travellers of a form, with what the account of whoever is signed in keeps of those who were chosen from it: that is then told for
 * this trip anew. Who books and is the first traveller is nobody of that list, whatever was chosen before the box was ticked.
 * @throws DomainError not_found for somebody who is not in that account.
 */
export async function fillTravellers<Given extends Traveller>(
  ctx: Context,
  travellers: readonly Given[],
  { leadTravels }: { leadTravels: boolean },
): Promise<Given[]> {
  if (!travellers.some(({ companionId }) => companionId)) return [...travellers];
  const companions = await listCompanions(ctx);
  return travellers.map((traveller, at) => {
    if (!traveller.companionId || (at === 0 && leadTravels)) return traveller;
    const found = companions.find(({ companionId }) => companionId === traveller.companionId);
    if (!found) throw notFound("traveller");
    const { given, surname, birthDate } = found;
    return { ...traveller, given, surname, birthDate: birthDate ?? traveller.birthDate };
  });
}
