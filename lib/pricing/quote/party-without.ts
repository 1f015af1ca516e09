import type { DepartureFacts } from "@/lib/catalog/catalog";
import { type Party, seatsOf } from "@/lib/pricing/pricing";

/**
 * A party without some of its places, counted from 0 in the order of `seatsOf`: rooms that are empty are gone, the others keep their order,
 * and of what each traveller takes there is no more than there are travellers.
 */
export function partyWithout(
  departure: Pick<DepartureFacts, "extras">,
  party: Party,
  without: readonly number[],
): Party {
  let seat = 0;
  const rooms = party.rooms.map((room) => {
    const stays = seatsOf({ rooms: [room], extras: [] }).filter(() => !without.includes(seat++));
    const adults = stays.filter(({ type }) => type === "adult").length;
    return { ...room, adults, children: stays.length - adults };
  });
  const left = rooms.filter(({ adults, children }) => adults + children > 0);
  const travellers = left.reduce((sum, { adults, children }) => sum + adults + children, 0);
  const most = (extraId: string) =>
    departure.extras.find(({ id }) => id === extraId)?.per === "booking" ? 1 : travellers;
  return {
    rooms: left,
    extras: party.extras.map(({ extraId, quantity }) => ({
      extraId,
      quantity: Math.min(quantity, most(extraId)),
    })),
  };
}
