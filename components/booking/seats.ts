import type { RoomFacts } from "@/lib/catalog/catalog";
import { type Party, seatsOf } from "@/lib/pricing/pricing";

export type Seat = { type: "adult" | "child"; room: string };

/** The travellers of a party, each with the name of their room. */
export function namedSeats(party: Party, rooms: readonly RoomFacts[]): Seat[] {
  return seatsOf(party).map(({ type, roomTypeId }) => {
    const room = rooms.find(({ id }) => id === roomTypeId)?.name ?? "Room";
    return { type, room };
  });
}

/** "Traveller 2: child, Twin room". */
export function seatWords(at: number, { type, room }: Seat): string {
  return `Traveller ${at + 1}: ${type}, ${room}`;
}
