import type { DepartureFacts } from "@/lib/catalog/catalog";
import type { Party } from "@/lib/pricing/pricing";

/** The party as `HoldPlacesInput` reads it from a form. */
export function holdValues(
  departure: DepartureFacts,
  party: Party,
  code: string | null,
  idempotencyKey: string,
): (readonly [string, string])[] {
  const rooms = party.rooms.flatMap((room, at) => [
    [`rooms[${at}].roomTypeId`, room.roomTypeId] as const,
    [`rooms[${at}].adults`, String(room.adults)] as const,
    [`rooms[${at}].children`, String(room.children)] as const,
  ]);
  const extras = party.extras.flatMap((extra, at) => [
    [`extras[${at}].extraId`, extra.extraId] as const,
    [`extras[${at}].quantity`, String(extra.quantity)] as const,
  ]);
  const promotion = code === null ? [] : [["code", code] as const];
  return [
    ["departureCode", departure.code],
    ["idempotencyKey", idempotencyKey],
    ...rooms,
    ...extras,
    ...promotion,
  ];
}
