import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

/** A phone number as E.164, read as in the country of the address where it names none itself; null where it cannot be one. */
export function readPhone(text: string, country = "US"): string | null {
  const home = isSupportedCountry(country) ? country : "US";
  const found = parsePhoneNumberFromString(text, home);
  return found?.isPossible() ? found.number : null;
}
