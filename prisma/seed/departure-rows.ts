import { placesPool } from "@/lib/catalog/catalog";
import type { SeedRow } from "@/prisma/seed/insert-rows";
import { type PlannedDeparture, seasonPrices } from "@/prisma/seed/plan-departures";
import { seedId } from "@/prisma/seed/seed-id";
import type { CancellationTerms, SeedRoom, SeedVacation } from "@/prisma/seed/vacation";
import { extraPool } from "@/prisma/seed/vacation-rows";

type Terms = { editionId: string; cancellationTermsId: string; bookingTermsId: string };

export function departureRow(
  vacation: SeedVacation,
  planned: PlannedDeparture,
  terms: Terms,
): SeedRow {
  return {
    id: seedId("departure", planned.code),
    code: planned.code,
    vacation_id: seedId("vacation", vacation.slug),
    edition_id: terms.editionId,
    starts_on: planned.startsOn,
    ends_on: planned.endsOn,
    time_zone: vacation.timeZone,
    cutoff_at: planned.cutoffAt,
    balance_due_days: vacation.departures.balanceDueDays,
    deposit_rate: vacation.departures.depositPercent * 100,
    instalments: instalmentsOf[vacation.departures.cancellation],
    minimum_travellers: planned.minimumTravellers,
    decision_on: planned.decisionOn,
    status: planned.status,
    cancellation_terms_id: terms.cancellationTermsId,
    booking_terms_id: terms.bookingTermsId,
    tax_rate: 0,
    tax_name: "Tax",
  };
}

/** What is paid for months ahead costs most, and may be paid over more of them. */
const instalmentsOf = { standard: 2, expedition: 4 } satisfies Record<CancellationTerms, number>;

/** The departure's places, and a pool for each room and each extra that can run out. */
export function poolRows(vacation: SeedVacation, planned: PlannedDeparture): SeedRow[] {
  const limited = [
    { name: placesPool, places: planned.places },
    ...vacation.rooms.map((room) => ({ name: roomPool(room), places: room.places })),
    ...vacation.extras.map((extra) => ({ name: extraPool(extra.name), places: extra.places })),
  ];
  return limited.flatMap(({ name, places }) =>
    places === null
      ? []
      : {
          id: poolId(planned.code, name),
          departure_id: seedId("departure", planned.code),
          name,
          capacity: Math.min(places, planned.places),
          held: 0,
          booked: 0,
        },
  );
}

export function roomRows(vacation: SeedVacation, planned: PlannedDeparture): SeedRow[] {
  return vacation.rooms.map((room, position) => ({
    id: roomId(planned.code, room),
    departure_id: seedId("departure", planned.code),
    position,
    name: room.name,
    description: room.description,
    occupancy: room.occupancy,
    single_supplement: room.singleSupplement === null ? null : room.singleSupplement * 100,
  }));
}

/** A traveller takes one of the departure's places, and one of the room's own where it has them (rule 4). */
export function useRows(vacation: SeedVacation, planned: PlannedDeparture): SeedRow[] {
  return vacation.rooms.flatMap((room) =>
    [placesPool, ...(room.places === null ? [] : [roomPool(room)])].map((name) => ({
      room_type_id: roomId(planned.code, room),
      pool_id: poolId(planned.code, name),
      units: 1,
    })),
  );
}

export function rateRows(vacation: SeedVacation, planned: PlannedDeparture): SeedRow[] {
  return vacation.rooms.flatMap((room) => {
    const { adult, child } = seasonPrices(vacation, room, planned.season);
    const rate = (traveller_type: string, price_minor: number) => ({
      room_type_id: roomId(planned.code, room),
      traveller_type,
      price_minor,
    });
    return [rate("adult", adult), ...(child === null ? [] : [rate("child", child)])];
  });
}

function roomId(code: string, room: SeedRoom): string {
  return seedId("room", code, room.name);
}

function poolId(code: string, name: string): string {
  return seedId("pool", code, name);
}

function roomPool(room: SeedRoom): string {
  return `Room: ${room.name}`;
}
