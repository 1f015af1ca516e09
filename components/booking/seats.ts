import type { RoomFacts } from "@/lib/catalog/catalog";
import type { Party } from "@/lib/pricing/pricing";

export type Seat = { type: "adult" | "child"; room: string };

/** The travellers of a party in the order in which every form numbers them: room by room, adults first. */
export function seatsOf(party: Party, rooms: readonly RoomFacts[]): Seat[] {
  return party.rooms.flatMap(({ roomTypeId, adults, children }) => {
    const room = rooms.find(({ id }) => id === roomTypeId)?.name ?? "Room";
    return [
      ...Array.from({ length: adults }, (): Seat => ({ type: "adult", room })),
      ...Array.from({ length: children }, (): Seat => ({ type: "child", room })),
    ];
  });
}

/** "Traveller 2: child, Twin room". */
export function seatWords(at: number, { type, room }: Seat): string {
  return `Traveller ${at + 1}: ${type}, ${room}`;
}
