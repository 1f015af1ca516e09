"use client";

import { OutboundLink } from "@/components/ui/outbound-link";
import { Section } from "@/components/ui/section";
import { SunList } from "@/components/ui/sun-list";
import { DeparturesByMonth } from "@/components/vacation/departures-by-month";
import { FactStrip } from "@/components/vacation/fact-strip";
import { Inclusions } from "@/components/vacation/inclusions";
import { Itinerary } from "@/components/vacation/itinerary";
import { RouteMapFigure } from "@/components/vacation/route-map-figure";
import { NoteInterest } from "@/components/vacation/suggestions/note-interest";
import type { VacationFace } from "@/components/vacation/vacation-face";
import { VacationHero } from "@/components/vacation/vacation-hero";

type Props = { vacation: VacationFace };

/** A vacation from the picture to the last departure. */
export function VacationPage({ vacation }: Props) {
  const { slug, days } = vacation;
  return (
    <>
      <VacationHero
        drawing={vacation.drawing}
        title={vacation.title}
        line={vacation.tagline}
        place={vacation.place}
      />
      <FactStrip vacation={vacation} />
      <Section id="about" title="The journey">
        <div className="measure grid gap-5">
          {vacation.description.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </Section>
      <Section id="highlights" title="Highlights">
        <SunList items={vacation.highlights} columns={2} />
      </Section>
      <Section id="days" title="Day by day" aside={`${days.length} days`}>
        <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
          <div className="lg:sticky lg:top-6 lg:order-2">
            <RouteMapFigure slug={slug} route={vacation.route} />
          </div>
          <Itinerary days={days} />
        </div>
      </Section>
      <Section id="price" title="The price">
        <Inclusions inclusions={vacation.inclusions} exclusions={vacation.exclusions} />
      </Section>
      <Section id="notes" title="Good to know">
        <SunList items={vacation.notes} />
        <p className="measure text-small mt-6">
          Official advice before you decide: the{" "}
          <OutboundLink to="https://travel.state.gov/">Department of State</OutboundLink> on safety
          and entry, the{" "}
          <OutboundLink to="https://wwwnc.cdc.gov/travel">Centers for Disease Control</OutboundLink>{" "}
          on health.
        </p>
      </Section>
      <Section
        id="departures"
        title="Departures"
        aside="Prices are for one adult sharing the simplest room. Dates are those of the place."
      >
        <DeparturesByMonth slug={slug} months={vacation.months} />
      </Section>
      <NoteInterest notes={[{ kind: "viewed", what: slug }]} />
    </>
  );
}
