import { SelectField } from "@/components/form/select-field";
import { countOptions } from "@/components/vacation/count-options";
import { extraName } from "@/components/vacation/party-query";
import type { ExtraFacts } from "@/lib/catalog/catalog";
import { formatMoney } from "@/lib/money";
import { maximumTravellers, type Party } from "@/lib/pricing/pricing";

type Props = { position: number; extra: ExtraFacts; party: Party };

/** One extra, and for how many; nothing is chosen in advance. */
export function ExtraChoice({ position, extra, party }: Props) {
  const chosen = party.extras.find((entry) => entry.extraId === extra.id)?.quantity ?? 0;
  const each = extra.per === "traveller" ? "for each traveller" : "for the booking";
  const yesOrNo = [
    { value: "0", label: "No" },
    { value: "1", label: "Yes" },
  ];
  return (
    <fieldset className="border-line border-t py-5">
      <legend className="text-name float-left mb-1 w-full font-semibold">{extra.name}</legend>
      <div className="clear-both grid gap-x-8 gap-y-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <div className="text-small">
          <p className="text-soft">{extra.description}</p>
          <p className="mt-1">
            {formatMoney(extra.priceMinor)} {each}
          </p>
        </div>
        <SelectField
          name={extraName(position)}
          label={extra.per === "traveller" ? "Travellers" : "Add it"}
          options={extra.per === "traveller" ? countOptions(maximumTravellers) : yesOrNo}
          defaultValue={String(chosen)}
        />
      </div>
    </fieldset>
  );
}
