import { FormPart } from "@/components/form/form-part";
import { HiddenFields } from "@/components/form/hidden-fields";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { typedIn } from "@/components/form/typed";
import { Button } from "@/components/ui/button";
import type { Refused } from "@/lib/action/state";
import type { ExtraFacts } from "@/lib/catalog/catalog";
import { formatMoney } from "@/lib/money";
import type { PartyExtra } from "@/lib/pricing/pricing";

type Props = {
  refused: Refused | null;
  extras: readonly ExtraFacts[];
  chosen: readonly PartyExtra[];
  code: string;
  travellers: number;
};

/** What changes the price: extras and a code. */
export function ChoiceFields({ refused, extras, chosen, code, travellers }: Props) {
  return (
    <FormPart title={extras.length > 0 ? "Extras and code" : "Promotion code"}>
      {extras.map((extra, at) => (
        <Extra
          key={extra.id}
          extra={extra}
          at={at}
          refused={refused}
          quantity={chosen.find(({ extraId }) => extraId === extra.id)?.quantity ?? 0}
          travellers={travellers}
        />
      ))}
      <div className="grid gap-4 sm:grid-cols-[16rem_auto] sm:items-end sm:justify-start">
        <TextField
          name="code"
          label="Promotion code (optional)"
          defaultValue={typedIn(refused, "code", code)}
          errors={refused?.fields["code"]}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button kind="ink" name="intent" value="update">
          Update price
        </Button>
      </div>
    </FormPart>
  );
}

type ExtraProps = {
  extra: ExtraFacts;
  at: number;
  refused: Refused | null;
  quantity: number;
  travellers: number;
};

function Extra({ extra, at, refused, quantity, travellers }: ExtraProps) {
  const name = `extras[${at}].quantity`;
  const value = typedIn(refused, name, String(quantity));
  const each = extra.per === "traveller" ? "for each traveller" : "for the booking";
  return (
    <div className="border-line mb-5 grid gap-x-8 gap-y-3 border-b pb-5 sm:grid-cols-[minmax(0,1fr)_9rem]">
      <div>
        <p className="font-semibold">{extra.name}</p>
        <p className="text-small text-soft">{extra.description}</p>
        <p className="text-small mt-1">
          {formatMoney(extra.priceMinor)} {each}
        </p>
      </div>
      <HiddenFields values={[[`extras[${at}].extraId`, extra.id]]} />
      <SelectField
        key={value}
        name={name}
        label={extra.per === "traveller" ? "For how many" : "Add it"}
        aria-label={`${extra.name}: ${extra.per === "traveller" ? "for how many" : "add it"}`}
        options={extra.per === "traveller" ? counts(travellers) : yesOrNo}
        defaultValue={value}
        errors={refused?.fields[name]}
      />
    </div>
  );
}

const yesOrNo: Option[] = [
  { value: "0", label: "No" },
  { value: "1", label: "Yes" },
];

function counts(most: number): Option[] {
  return Array.from({ length: most + 1 }, (_, count) => ({
    value: String(count),
    label: count === 0 ? "Nobody" : String(count),
  }));
}
