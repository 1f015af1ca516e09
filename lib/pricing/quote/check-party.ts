import type { DepartureFacts, RoomFacts } from "@/lib/catalog/catalog";
import { DomainError } from "@/lib/errors";
import { maximumTravellers, type Party, type PartyRoom } from "@/lib/pricing/pricing";

/**
 * The party as it can be sold: what it names exists, and everybody fits. Extras of which none is wanted are left out.
 * @throws DomainError invalid, with messages for `rooms` and `extras` (rule 10)
 */
export function checkParty(departure: DepartureFacts, party: Party): Party {
  const extras = party.extras.filter(({ quantity }) => quantity !== 0);
  const fields = {
    rooms: [...new Set([...wrongCount(party.rooms), ...party.rooms.flatMap(wrongRoom)])],
    extras: [...new Set(extras.flatMap(wrongExtra))],
  };
  if (fields.rooms.length + fields.extras.length > 0) {
    const found = Object.entries(fields).filter(([, messages]) => messages.length > 0);
    throw new DomainError("invalid", "Please look at who travels.", Object.fromEntries(found));
  }
  return { rooms: party.rooms, extras };

  function wrongRoom(asked: PartyRoom): string[] {
    const room = departure.rooms.find(({ id }) => id === asked.roomTypeId);
    if (!room) return ["This kind of room is not offered on this departure."];
    return roomRules
      .filter(({ breaks }) => breaks(asked, room, departure))
      .slice(0, 1)
      .map(({ says }) => says(room));
  }

  function wrongExtra({ extraId, quantity }: Party["extras"][number]): string[] {
    const extra = departure.extras.find(({ id }) => id === extraId);
    if (!extra) return ["This extra is not offered on this departure."];
    const most = extra.per === "booking" ? 1 : travellersOf(party.rooms);
    const twice = extras.filter((one) => one.extraId === extraId).length > 1;
    const fits = Number.isInteger(quantity) && quantity > 0 && quantity <= most && !twice;
    return fits ? [] : [`${extra.name}: from 0 to ${most}.`];
  }
}

function wrongCount(rooms: readonly PartyRoom[]): string[] {
  if (rooms.length === 0) return ["Choose who travels."];
  const counts = rooms.flatMap(({ adults, children }) => [adults, children]);
  if (counts.some((n) => !Number.isInteger(n) || n < 0))
    return ["The number of travellers is a whole number, not less than 0."];
  return travellersOf(rooms) > maximumTravellers
    ? [`One booking has at most ${maximumTravellers} travellers.`]
    : [];
}

function travellersOf(rooms: readonly PartyRoom[]): number {
  return rooms.reduce((sum, { adults, children }) => sum + adults + children, 0);
}

type RoomRule = {
  breaks: (asked: PartyRoom, room: RoomFacts, departure: DepartureFacts) => boolean;
  says: (room: RoomFacts) => string;
};

const roomRules: RoomRule[] = [
  {
    breaks: ({ adults, children }) => adults + children < 1,
    says: (room) => `${room.name}: choose who travels in it.`,
  },
  {
    breaks: ({ adults, children }, room) => adults + children > room.occupancy,
    says: (room) => `${room.name}: it takes at most ${room.occupancy}.`,
  },
  {
    breaks: ({ children }, room, { vacation }) =>
      children > 0 && (room.childMinor === null || vacation.minimumAge >= 18),
    says: () => "This vacation does not take children.",
  },
  {
    breaks: ({ adults, children }) => children > 0 && adults < 1,
    says: (room) => `${room.name}: a child needs an adult in the same room.`,
  },
  {
    breaks: (asked, room) => isAlone(asked, room) && room.singleSupplementMinor === null,
    says: (room) => `${room.name}: it cannot be had by one traveller alone.`,
  },
];

/** One traveller in a room for more. */
export function isAlone({ adults, children }: PartyRoom, { occupancy }: RoomFacts): boolean {
  return adults + children === 1 && occupancy > 1;
}
