import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { ExtraChoice } from "@/components/vacation/extra-choice";
import { RoomChoice } from "@/components/vacation/room-choice";
import type { DeparturePlaces } from "@/lib/availability/availability";
import type { DepartureFacts } from "@/lib/catalog/catalog";
import { paths } from "@/lib/paths";
import type { Party } from "@/lib/pricing/pricing";

type Props = {
  departure: DepartureFacts;
  places: DeparturePlaces;
  party: Party;
  code: string | null;
  codeErrors: readonly string[] | undefined;
};

/** Rooms, extras and a code. Sending it changes nothing but the price that is shown. */
export function PartyForm({ departure, places, party, code, codeErrors }: Props) {
  return (
    <form
      id="party"
      action={`${paths.departure(departure.vacation.slug, departure.code)}#price`}
      className="grid gap-12"
    >
      <section aria-labelledby="rooms">
        <h2 id="rooms" className="caps text-part">
          Rooms
        </h2>
        <p className="measure text-small text-soft mt-2">
          Say who sleeps in which kind of room. We share people out so that as few as possible sleep
          alone. Children are {departure.vacation.minimumAge} to 17 on the first day.
        </p>
        <div className="border-line mt-5 border-b">
          {departure.rooms.map((room, at) => (
            <RoomChoice
              key={room.id}
              position={at + 1}
              room={room}
              places={places.rooms.find((entry) => entry.roomTypeId === room.id)}
              party={party}
            />
          ))}
        </div>
      </section>
      {departure.extras.length > 0 ? (
        <section aria-labelledby="extras">
          <h2 id="extras" className="caps text-part">
            Extras
          </h2>
          <div className="border-line mt-5 border-b">
            {departure.extras.map((extra, at) => (
              <ExtraChoice key={extra.id} position={at + 1} extra={extra} party={party} />
            ))}
          </div>
        </section>
      ) : null}
      <div className="grid items-end gap-4 sm:grid-cols-[16rem_auto] sm:justify-start">
        <TextField
          name="code"
          label="Promotion code"
          errors={codeErrors}
          defaultValue={code ?? ""}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
        />
        <Button kind="ink">Update price</Button>
      </div>
    </form>
  );
}
