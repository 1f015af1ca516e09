import type { DepartureFacts, RoomFacts } from "@/lib/catalog/catalog";
import { maximumTravellers, type Party, type PartyRoom } from "@/lib/pricing/pricing";

/** An address as Next gives it. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

export const adultsName = (position: number) => `adults${position}`;
export const childrenName = (position: number) => `children${position}`;
export const extraName = (position: number) => `extra${position}`;

/**
 * Who travels, after the address: adults and children for each kind of room, spread over as few rooms as hold them.
 * An address that names nobody asks for two adults in the first room, or one where it is a single.
 */
export function partyOf(query: Query, departure: Pick<DepartureFacts, "rooms" | "extras">): Party {
  const asked = departure.rooms.flatMap((room, at) =>
    spread(room, countOf(query[adultsName(at + 1)]), countOf(query[childrenName(at + 1)])),
  );
  const rooms = asked.length > 0 || saysParty(query) ? asked : usual(departure.rooms);
  const extras = departure.extras.flatMap((extra, at) => {
    const quantity = countOf(query[extraName(at + 1)]);
    return quantity > 0 ? [{ extraId: extra.id, quantity }] : [];
  });
  return { rooms, extras };
}

/** How many adults and children the party has in one kind of room. */
export function inRoom(party: Party, roomTypeId: string): { adults: number; children: number } {
  const rooms = party.rooms.filter((room) => room.roomTypeId === roomTypeId);
  return {
    adults: rooms.reduce((sum, room) => sum + room.adults, 0),
    children: rooms.reduce((sum, room) => sum + room.children, 0),
  };
}

/** The promotion code that was typed, or null. */
export function codeOf(query: Query): string | null {
  const code = query["code"];
  return typeof code === "string" && code.trim() !== "" ? code.trim().slice(0, 40) : null;
}

// Evenly, so that nobody has a room alone who need not, and every room with a child has an adult where there are enough.
function spread(room: RoomFacts, adults: number, children: number): PartyRoom[] {
  const count = Math.ceil((adults + children) / room.occupancy);
  return Array.from({ length: count }, (_, at) => ({
    roomTypeId: room.id,
    adults: share(adults, count, at),
    children: share(children, count, count - 1 - at),
  }));
}

function share(people: number, rooms: number, at: number): number {
  return Math.floor(people / rooms) + (at < people % rooms ? 1 : 0);
}

function usual(rooms: readonly RoomFacts[]): PartyRoom[] {
  const first = rooms[0];
  return first ? spread(first, Math.min(2, first.occupancy), 0) : [];
}

function saysParty(query: Query): boolean {
  return Object.keys(query).some((name) => name.startsWith("adults"));
}

function countOf(value: string | string[] | undefined): number {
  if (typeof value !== "string" || !/^\d{1,2}$/.test(value)) return 0;
  return Math.min(Number(value), maximumTravellers);
}
