import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { invoiceKindWords } from "@/lib/billing/billing";
import { type InvoicesQuery, invoiceSorts, stateFilters } from "@/lib/billing/schema";
import { paths } from "@/lib/paths";

type Props = { query: InvoicesQuery };

const any = { value: "", label: "Any" };

/** Which ones, and in which order; a plain form, so that its answer has an address. */
export function InvoiceFilter({ query }: Props) {
  const { find, state, kind, from, to, sort } = query;
  return (
    <form
      action={paths.staffInvoices()}
      className="grid grid-cols-2 items-end gap-4 md:grid-cols-4 xl:grid-cols-[minmax(0,1.4fr)_repeat(5,minmax(0,1fr))_auto]"
    >
      <div className="col-span-2 md:col-span-1">
        <TextField
          name="find"
          label="Invoice or booking"
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          placeholder="IV-000123 or K7QM-4XWD"
          defaultValue={find}
        />
      </div>
      <SelectField
        name="state"
        label="State"
        options={[any, ...optionsOf(stateFilters)]}
        defaultValue={state ?? ""}
      />
      <SelectField
        name="kind"
        label="Kind"
        options={[any, ...optionsOf(invoiceKindWords)]}
        defaultValue={kind ?? ""}
      />
      <TextField name="from" type="date" label="Due from" defaultValue={from ?? ""} />
      <TextField name="to" type="date" label="Due to" defaultValue={to ?? ""} />
      <SelectField
        name="sort"
        label="Order"
        options={optionsOf(invoiceSorts)}
        defaultValue={sort}
      />
      <Button kind="ink">Show</Button>
    </form>
  );
}

function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
