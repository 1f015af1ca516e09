import { statesOf } from "@/lib/notices/addresses/zip-states";
import type { PostalAddress } from "@/lib/privacy/privacy";

const [eastern, central, mountain, pacific] = [
  ...["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"],
] as const;

/** States that keep another time than their neighbors, or two. */
const stateZones: Readonly<Record<string, readonly (string | undefined)[]>> = {
  ...{ AL: [central], AK: ["America/Anchorage", "America/Adak"], AR: [central] },
  ...{ AZ: ["America/Phoenix", mountain], CA: [pacific], CO: [mountain] },
  ...{ FL: [eastern, central], HI: ["Pacific/Honolulu"], IA: [central] },
  ...{ ID: [mountain, pacific], IL: [central], IN: [eastern, central], KS: [central, mountain] },
  ...{ KY: [eastern, central], LA: [central], MI: [eastern, central], MN: [central] },
  ...{ MO: [central], MS: [central], MT: [mountain], ND: [central, mountain] },
  ...{ NE: [central, mountain], NM: [mountain], NV: [pacific, mountain], OK: [central] },
  ...{ OR: [pacific, mountain], SD: [central, mountain], TN: [eastern, central] },
  ...{ TX: [central, mountain], UT: [mountain], WA: [pacific], WI: [central], WY: [mountain] },
  ...{ PR: ["America/Puerto_Rico"], VI: ["America/Puerto_Rico"], GU: ["Pacific/Guam"] },
  ...{ MP: ["Pacific/Guam"], AS: ["Pacific/Pago_Pago"], PW: ["Pacific/Palau"] },
  ...{ FM: ["Pacific/Chuuk", "Pacific/Kosrae"], MH: ["Pacific/Majuro"] },
  // Where forces are is not told by their postal code.
  ...{ AA: [], AE: [], AP: [] },
};

/**
 * Every time zone that somebody who gets mail there may live in: the postal code says the state, and a state may keep two times; abroad
 * it is all of the country. None where that is not known (rule 101).
 */
export function zonesOf(address: PostalAddress | undefined): string[] {
  if (!address) return [];
  if (address.country !== "US") return abroad(address.country);
  const states = statesOf(address.postalCode);
  const known = states.map((state) => stateZones[state] ?? [eastern]);
  if (known.some((zones) => zones.length === 0)) return [];
  return [...new Set(known.flat())].filter((zone) => zone !== undefined);
}

function abroad(country: string): string[] {
  return /^[A-Z]{2}$/.test(country) ? (new Intl.Locale(`und-${country}`).getTimeZones() ?? []) : [];
}
