import type { DepartureFacts, ExtraFacts, RoomFacts } from "@/lib/catalog/catalog";
import { newId } from "@/lib/ids";
import type { Party } from "@/lib/pricing/pricing";
import type { Promotion } from "@/lib/pricing/quote/discounts";

export const [places, cabins, kayaks] = [newId(), newId(), newId()].sort();

export function room(more: Partial<RoomFacts> = {}): RoomFacts {
  return {
    id: newId(),
    name: "Twin room",
    description: "",
    occupancy: 2,
    singleSupplementMinor: 60_000n,
    adultMinor: 250_000n,
    childMinor: 200_000n,
    uses: [{ poolId: places ?? "", units: 1 }],
    ...more,
  };
}

export function extra(more: Partial<ExtraFacts> = {}): ExtraFacts {
  return {
    id: newId(),
    name: "Kayak",
    description: "",
    priceMinor: 11_000n,
    per: "traveller",
    poolId: null,
    ...more,
  };
}

export function promotion(more: Partial<Promotion> = {}): Promotion {
  return {
    id: newId(),
    code: null,
    title: "Early booking",
    position: 1,
    rate: 500,
    fixedMinor: null,
    minDaysAhead: 0,
    limited: false,
    ...more,
  };
}

/** A departure on June 12, 2027, in Oslo. */
export function departure(more: Partial<DepartureFacts> = {}): DepartureFacts {
  const terms = { name: "Standard", version: "1", text: "" };
  return {
    id: newId(),
    code: "NORF-270612",
    vacation: {
      ...{ slug: "norwegian-fjords", title: "The Fjords", region: "europe", countries: ["NO"] },
      ...{ nights: 11, minimumAge: 8 },
    },
    editionId: newId(),
    startsOn: "2027-06-12",
    endsOn: "2027-06-23",
    timeZone: "Europe/Oslo",
    cutoffAt: new Date("2027-06-09T21:59:59Z"),
    onSale: true,
    status: "scheduled",
    balanceDueDays: 60,
    instalments: 0,
    depositRate: 2000,
    minimumTravellers: 8,
    decisionOn: "2027-05-13",
    taxRate: 0,
    taxName: "Tax",
    rooms: [room()],
    extras: [],
    cancellationTerms: { ...terms, id: newId(), tiers: [] },
    bookingTerms: { ...terms, id: newId(), tiers: [] },
    ...more,
  };
}

export function party(rooms: [string, number, number][], extras: Party["extras"] = []): Party {
  return {
    rooms: rooms.map(([roomTypeId, adults, children]) => ({ roomTypeId, adults, children })),
    extras,
  };
}
