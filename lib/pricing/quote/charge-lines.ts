import type { DepartureFacts, RoomFacts } from "@/lib/catalog/catalog";
import type { Party } from "@/lib/pricing/pricing";
import { isAlone } from "@/lib/pricing/quote/check-party";

/** A line before discounts and tax. */
export type ChargeLine = {
  kind: "place" | "single_supplement" | "extra";
  text: string;
  quantity: number;
  unitMinor: bigint;
  amountMinor: bigint;
};

/** What a checked party is charged: places and supplements by kind of room, then extras. */
export function chargeLines(departure: DepartureFacts, party: Party): ChargeLine[] {
  const rooms = departure.rooms.flatMap((room) => roomLines(room, party));
  const extras = party.extras.flatMap(({ extraId, quantity }) => {
    const extra = departure.extras.find(({ id }) => id === extraId);
    return extra ? line("extra", extra.name, quantity, extra.priceMinor) : [];
  });
  return [...rooms, ...extras];
}

function roomLines(room: RoomFacts, party: Party): ChargeLine[] {
  const taken = party.rooms.filter(({ roomTypeId }) => roomTypeId === room.id);
  const adults = taken.reduce((sum, one) => sum + one.adults, 0);
  const children = taken.reduce((sum, one) => sum + one.children, 0);
  const alone = taken.filter((one) => isAlone(one, room)).length;
  return [
    ...line(
      "place",
      `${people(adults, "adult", "adults")} in ${room.name}`,
      adults,
      room.adultMinor,
    ),
    ...line(
      "place",
      `${people(children, "child", "children")} in ${room.name}`,
      children,
      room.childMinor ?? 0n,
    ),
    ...line(
      "single_supplement",
      `Single supplement, ${room.name}`,
      alone,
      room.singleSupplementMinor ?? 0n,
    ),
  ];
}

function line(
  kind: ChargeLine["kind"],
  text: string,
  quantity: number,
  unitMinor: bigint,
): ChargeLine[] {
  if (quantity === 0) return [];
  return [{ kind, text, quantity, unitMinor, amountMinor: unitMinor * BigInt(quantity) }];
}

function people(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
