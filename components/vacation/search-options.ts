import type { Option } from "@/components/form/select-field";
import type { Facet } from "@/lib/search/search";

/** A facet as the choices of a list, each with how many vacations it would leave. */
export function facetOptions<Value extends string>(
  facet: Facet<Value>,
  all: string,
  chosen: Value | null,
): Option[] {
  const offered = facet.filter((entry) => entry.count > 0 || entry.value === chosen);
  return [
    { value: "", label: all },
    ...offered.map(({ value, label, count }) => ({ value, label: `${label} (${count})` })),
  ];
}

/** 1 to `most` travellers. */
export function travellerOptions(most: number): Option[] {
  return Array.from({ length: most }, (_, at) => ({
    value: String(at + 1),
    label: at === 0 ? "1 traveller" : `${at + 1} travellers`,
  }));
}
