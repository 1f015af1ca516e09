import { askedOf } from "@/components/billing/desk/asked-of";
import { HiddenFields } from "@/components/form/hidden-fields";
import { SelectField } from "@/components/form/select-field";
import { Button } from "@/components/ui/button";
import { exportReasons, type InvoicesQuery } from "@/lib/billing/schema";
import { paths } from "@/lib/paths";

type Props = { query: InvoicesQuery };

/** All that was asked for as a file. It says why, which goes on record. */
export function ExportForm({ query }: Props) {
  const reasons = Object.entries(exportReasons).map(([value, label]) => ({ value, label }));
  return (
    <form
      action={paths.staffInvoiceExport()}
      method="post"
      className="border-line flex flex-wrap items-end gap-4 border-t pt-6"
    >
      <HiddenFields values={Object.entries(askedOf(query))} />
      <div className="w-56">
        <SelectField name="reason" label="Why it leaves the desk" options={reasons} />
      </div>
      <Button kind="plain">Export as CSV</Button>
      <p className="text-small text-soft basis-full">
        All of the list above: numbers and amounts, nobody’s name. That you took it is on record.
      </p>
    </form>
  );
}
