import type { TravellerFacts } from "@/components/booking/booking-facts";

/** By name, as far as it was told. */
export function travellerName({ given, surname, seq }: TravellerFacts): string {
  return given && surname ? `${given} ${surname}` : `Traveller ${seq}`;
}

/** "Ana Diaz, adult, Twin room". */
export function travellerWords(traveller: TravellerFacts): string {
  return `${travellerName(traveller)}, ${traveller.type}, ${traveller.room}`;
}
