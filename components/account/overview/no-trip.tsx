import { ButtonLink } from "@/components/ui/button-link";
import { PosterArt } from "@/components/vacation/poster-art";
import { paths } from "@/lib/paths";

/** What stands where the next trip would be. */
export function NoTrip() {
  return (
    <section aria-labelledby="no-trip" className="wrap pb-14">
      <div className="ticket grid overflow-hidden md:grid-cols-[18rem_minmax(0,1fr)]">
        <PosterArt
          drawing="anywhere"
          crop="square"
          narrow="wide"
          first
          className="h-full w-full object-cover"
        />
        <div className="grid content-center gap-5 p-6 sm:p-9">
          <h2 id="no-trip" className="caps text-part">
            No trip is booked
          </h2>
          <p className="measure">
            What you book while you are signed in stands here, with what is due and what is still to
            do. What you booked before with this address is here as well.
          </p>
          <p>
            <ButtonLink href={paths.vacations()}>Find a vacation</ButtonLink>
          </p>
        </div>
      </div>
    </section>
  );
}
