import { type Option, SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { travellerOptions } from "@/components/vacation/search-options";
import { paths } from "@/lib/paths";
import { maximumTravellers } from "@/lib/pricing/pricing";

type Props = { regions: readonly Option[]; months: readonly Option[] };

/** The four questions to begin with. */
export function SearchBar({ regions, months }: Props) {
  return (
    <search>
      <form
        action={paths.vacations()}
        className="ticket grid gap-4 p-6 sm:grid-cols-2 sm:p-8 lg:grid-cols-[2fr_1.25fr_1.25fr_1fr_auto] lg:items-end"
      >
        <TextField name="q" type="search" label="Where, or what" maxLength={80} />
        <SelectField name="region" label="Region" options={regions} />
        <SelectField name="month" label="Month" options={months} />
        <SelectField
          name="travellers"
          label="Travellers"
          options={travellerOptions(maximumTravellers)}
          defaultValue="2"
        />
        <Button className="sm:col-span-2 lg:col-span-1">Search vacations</Button>
      </form>
    </search>
  );
}
