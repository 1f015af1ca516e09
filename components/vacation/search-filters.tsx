import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { SearchChoices } from "@/components/vacation/search-choices";
import { travellerOptions } from "@/components/vacation/search-options";
import { paths } from "@/lib/paths";
import { maximumTravellers } from "@/lib/pricing/pricing";
import { type Search, sorts } from "@/lib/search/search";

const lists = [
  { name: "region", label: "Region" },
  { name: "theme", label: "What about" },
  { name: "month", label: "Month" },
  { name: "nights", label: "Length" },
] as const;

const windowEnds = [
  { name: "from", label: "Leave on or after" },
  { name: "to", label: "Leave on or before" },
] as const;

type Props = { search: Search; choices: SearchChoices };

/** Every question that a search can ask, each list with what it would leave. */
export function SearchFilters({ search, choices }: Props) {
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
        {lists.map(({ name, label }) => (
          <SelectField
            key={name}
            name={name}
            label={label}
            options={choices[name]}
            defaultValue={search[name] ?? ""}
          />
        ))}
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
        {windowEnds.map(({ name, label }) => (
          <TextField
            key={name}
            type="date"
            name={name}
            label={label}
            defaultValue={search[name] ?? ""}
          />
        ))}
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
