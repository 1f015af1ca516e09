import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { LocalDate } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = { day: LocalDate; what: string | null; who: string | null; everyone: string[] };

const whats = [
  { value: "", label: "Looks and disclosures" },
  { value: "look", label: "Looks of employees" },
  { value: "disclosure", label: "Disclosures" },
];

/** Which day and whom; a plain form, so that its answer has an address. */
export function AccessFilter({ day, what, who, everyone }: Props) {
  return (
    <form
      action={paths.staffAudit()}
      className="grid items-end gap-4 sm:grid-cols-[11rem_15rem_15rem_auto] sm:justify-start"
    >
      <TextField name="day" type="date" label="Day" defaultValue={day} />
      <SelectField name="what" label="What" options={whats} defaultValue={what ?? ""} />
      <SelectField
        name="who"
        label="Role or recipient"
        options={[
          { value: "", label: "Everybody" },
          ...everyone.map((value) => ({ value, label: value })),
        ]}
        defaultValue={who ?? ""}
      />
      <Button kind="ink">Show</Button>
    </form>
  );
}
