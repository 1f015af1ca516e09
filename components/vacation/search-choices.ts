import type { Option } from "@/components/form/select-field";
import { facetOptions } from "@/components/vacation/search-options";
import type { Facets, Search } from "@/lib/search/search";

const all = {
  region: "Anywhere",
  theme: "Anything",
  month: "Any month",
  nights: "Any length",
} as const;

/** What each list of the search offers, and how many vacations each choice would leave. */
export type SearchChoices = Record<keyof Facets, Option[]>;

export function searchChoices(facets: Facets, search: Search): SearchChoices {
  return {
    region: facetOptions(facets.region, all.region, search.region),
    theme: facetOptions(facets.theme, all.theme, search.theme),
    month: facetOptions(facets.month, all.month, search.month),
    nights: facetOptions(facets.nights, all.nights, search.nights),
  };
}
