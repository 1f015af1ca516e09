import type { CheckoutDetails } from "@/lib/booking/checkout/check-contact";
import type { PersonInput } from "@/lib/privacy/privacy";

/** A place of the party, and who has it. */
export type Seat = CheckoutDetails["travellers"][number] & { personId: string };

/** The contact and the travellers, one entry each: who does both has the answers to both. */
export function peopleOf(
  leadId: string,
  details: CheckoutDetails,
  seats: readonly Seat[],
): PersonInput[] {
  const travelling = seats.find(({ personId }) => personId === leadId);
  const lead: PersonInput = {
    personId: leadId,
    provenance: "self",
    about: travelling ? ["contact", "traveller"] : ["contact"],
    values: { ...travelling?.values, ...details.lead },
  };
  const others = seats
    .filter(({ personId }) => personId !== leadId)
    .map(
      ({ personId, values }): PersonInput => ({
        personId,
        values,
        provenance: { third: leadId },
        about: ["traveller"],
      }),
    );
  return [lead, ...others];
}
