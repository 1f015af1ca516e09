import { SelectField } from "@/components/form/select-field";
import { countOptions } from "@/components/vacation/count-options";
import { adultsName, childrenName, inRoom } from "@/components/vacation/party-query";
import { availabilityLabel, type Places } from "@/lib/availability/availability";
import type { RoomFacts } from "@/lib/catalog/catalog";
import { formatMoney } from "@/lib/money";
import { maximumTravellers, type Party } from "@/lib/pricing/pricing";

type Props = { position: number; room: RoomFacts; places: Places | undefined; party: Party };

/** One kind of room: what it is, what it costs, and how many of the party sleep there. */
export function RoomChoice({ position, room, places, party }: Props) {
  const chosen = inRoom(party, room.id);
  const most = Math.min(maximumTravellers, places?.free ?? 0);
  const offered = most > 0 || chosen.adults + chosen.children > 0;
  return (
    <fieldset className="border-line border-t py-5">
      <legend className="text-name float-left mb-1 w-full font-semibold">{room.name}</legend>
      <div className="clear-both grid grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-[minmax(0,1fr)_6rem_6rem]">
        <div className="text-small col-span-2 sm:col-span-1">
          <p className="text-soft">{room.description}</p>
          <p className="mt-1">{pricesOf(room)}</p>
          <p className="text-soft mt-1">{places ? availabilityLabel(places) : "Sold out"}</p>
        </div>
        {offered ? (
          <SelectField
            name={adultsName(position)}
            label="Adults"
            options={countOptions(Math.max(most, chosen.adults))}
            defaultValue={String(chosen.adults)}
          />
        ) : null}
        {offered && room.childMinor !== null ? (
          <SelectField
            name={childrenName(position)}
            label="Children"
            options={countOptions(Math.max(most, chosen.children))}
            defaultValue={String(chosen.children)}
          />
        ) : null}
      </div>
    </fieldset>
  );
}

function pricesOf(room: RoomFacts): string {
  const parts = [
    `${formatMoney(room.adultMinor)} for each adult`,
    room.childMinor === null ? "" : `${formatMoney(room.childMinor)} for each child`,
    room.singleSupplementMinor === null || room.occupancy === 1
      ? ""
      : `${formatMoney(room.singleSupplementMinor)} more to have it alone`,
  ];
  return parts.filter(Boolean).join(", ");
}
