import type { LoadedBooking } from "@/lib/booking/record/load-booking";
import { fromDateColumn, type LocalDate } from "@/lib/dates";
import type { PersonValues } from "@/lib/privacy/privacy";

export type BookedTraveller = {
  id: string;
  seq: number;
  type: "adult" | "child";
  room: string;
  given: string | null;
  surname: string | null;
  birthDate: LocalDate | null;
  /** Everything that tickets need is there. */
  complete: boolean;
};

/** Who travels, in which room, and what we know of them as far as this purpose may see. */
export function travellersOf(
  { travellers, departure }: LoadedBooking,
  people: Map<string, PersonValues>,
): BookedTraveller[] {
  return travellers.map(({ id, seq, type, roomTypeId, personId }) => {
    const known = people.get(personId);
    return {
      id,
      seq,
      type: type === "child" ? "child" : "adult",
      room: departure.rooms.find((room) => room.id === roomTypeId)?.name ?? "Room",
      given: known?.name?.given ?? null,
      surname: known?.name?.surname ?? null,
      birthDate: known?.birthDate ?? null,
      complete: known?.name !== undefined && known.birthDate !== undefined,
    };
  });
}

/** The earliest day by which a traveller's details are wanted. */
export function detailsDueOn({ travellers, departure }: LoadedBooking): LocalDate {
  const [first] = travellers.map((traveller) => fromDateColumn(traveller.detailsDueOn)).sort();
  return first ?? departure.startsOn;
}
