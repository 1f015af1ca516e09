import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { facetOptions, travellerOptions } from "@/components/vacation/search-options";
import { paths } from "@/lib/paths";
import { maximumTravellers } from "@/lib/pricing/pricing";
import { type Facets, type Search, sorts } from "@/lib/search/search";

type Props = { search: Search; facets: Facets };

/** Every question that a search can ask, each list with what it would leave. */
export function SearchFilters({ search, facets }: Props) {
  const sortOptions = Object.entries(sorts).map(([value, label]) => ({ value, label }));
  return (
    <search>
      <form action={paths.vacations()} className="grid gap-5">
        <TextField
          name="q"
          type="search"
          label="Words"
          defaultValue={search.q ?? ""}
          maxLength={80}
        />
        <SelectField
          name="region"
          label="Region"
          options={facetOptions(facets.region, "Anywhere", search.region)}
          defaultValue={search.region ?? ""}
        />
        <SelectField
          name="theme"
          label="What about"
          options={facetOptions(facets.theme, "Anything", search.theme)}
          defaultValue={search.theme ?? ""}
        />
        <SelectField
          name="month"
          label="Month"
          options={facetOptions(facets.month, "Any month", search.month)}
          defaultValue={search.month ?? ""}
        />
        <SelectField
          name="nights"
          label="Length"
          options={facetOptions(facets.nights, "Any length", search.nights)}
          defaultValue={search.nights ?? ""}
        />
        <SelectField
          name="travellers"
          label="Travellers"
          options={travellerOptions(maximumTravellers)}
          defaultValue={String(search.travellers)}
        />
        <MoreFilters search={search} />
        <SelectField name="sort" label="Sort by" options={sortOptions} defaultValue={search.sort} />
        <Button>Search vacations</Button>
      </form>
    </search>
  );
}

type MoreProps = { search: Search };

function MoreFilters({ search }: MoreProps) {
  return (
    <details
      open={search.from !== null || search.to !== null || search.max !== null}
      className="border-line border-y py-1"
    >
      <summary className="text-small flex min-h-11 items-center">Exact dates and price</summary>
      <div className="grid gap-5 pt-2 pb-4">
        <TextField
          name="from"
          type="date"
          label="Leave on or after"
          defaultValue={search.from ?? ""}
        />
        <TextField
          name="to"
          type="date"
          label="Leave on or before"
          defaultValue={search.to ?? ""}
        />
        <TextField
          name="max"
          inputMode="numeric"
          label="Most for one adult, in dollars"
          defaultValue={search.max ?? ""}
        />
      </div>
    </details>
  );
}
