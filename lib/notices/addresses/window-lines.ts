import { addressLines } from "@/emails/documents/letter-places";
import { stateNames } from "@/lib/notices/addresses/state-names";
import { statesOf } from "@/lib/notices/addresses/zip-states";
import type { Addressee } from "@/lib/notices/letter-sources";

const countries = new Intl.DisplayNames("en-US", { type: "region" });

/**
 * The lines in a letter's window; null where there is no address, where its postal code and its state do not go together, or where it
 * has more lines than the window.
 */
export function windowLines({ name, address }: Addressee): string[] | null {
  if (!name || !address) return null;
  const { street, city, postalCode, country } = address;
  const state = country === "US" ? stateOf(address) : address.state;
  if (!street.trim() || !city.trim() || state === null) return null;
  const place = [city.trim(), [state, postalCode.trim()].filter(Boolean).join(" ")].join(", ");
  const abroad = country === "US" ? [] : [countries.of(country) ?? country];
  const lines = [`${name.given} ${name.surname}`, ...street.split("\n"), place, ...abroad]
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.length <= addressLines.most ? lines : null;
}

/** In two letters; left out, it is the postal code's. */
function stateOf({ state, postalCode }: NonNullable<Addressee["address"]>): string | null {
  const possible = statesOf(postalCode);
  const written = state.trim().toLowerCase();
  if (written === "") return possible[0] ?? null;
  const letters = stateNames[written] ?? written.toUpperCase();
  return possible.includes(letters) ? letters : null;
}
