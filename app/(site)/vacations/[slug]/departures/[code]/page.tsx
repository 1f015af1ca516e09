import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/found";
import { ifFound } from "@/app/if-found";
import { orMissing } from "@/app/or-missing";
import { Cancellation } from "@/components/vacation/cancellation";
import { DepartureHeader } from "@/components/vacation/departure-header";
import { HoldForm } from "@/components/vacation/hold-form";
import { holdValues } from "@/components/vacation/hold-values";
import { PartyForm } from "@/components/vacation/party-form";
import { codeOf, partyOf } from "@/components/vacation/party-query";
import { PriceTicket } from "@/components/vacation/price-ticket";
import { getAvailability } from "@/lib/availability/get-availability";
import { getDeparture } from "@/lib/catalog/get-departure";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { holdPlacesAction } from "./actions";
import { offerFor } from "./offer-for";

// The price and the places are of this moment.
export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ slug: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const departure = await ifFound(getDeparture(openContext("browsing"), (await params).code));
  if (!departure) return { title: "Not found" };
  return { title: `${departure.vacation.title}, ${departure.code}`, robots: { index: false } };
}

export default orMissing(async function DeparturePage({ params, searchParams }: Props) {
  const { slug, code } = await params;
  const query = await searchParams;
  const ctx = openContext("browsing");
  const departure = await found(getDeparture(ctx, code));
  if (departure.vacation.slug !== slug) notFound();
  const places = await getAvailability(ctx, departure);
  const party = partyOf(query, departure);
  const promotion = codeOf(query);
  const offer = await offerFor(ctx, departure, party, promotion);
  return (
    <>
      <DepartureHeader departure={departure} places={places} />
      <div className="wrap grid items-start gap-x-16 gap-y-12 py-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <PartyForm
          departure={departure}
          places={places}
          party={party}
          code={promotion}
          codeErrors={"refusal" in offer ? offer.fields["code"] : undefined}
        />
        <div className="lg:sticky lg:top-6">
          <PriceTicket offer={offer}>
            <HoldForm
              action={holdPlacesAction}
              partyForm="party"
              values={holdValues(departure, party, promotion, newId())}
            />
          </PriceTicket>
        </div>
      </div>
      <Cancellation departure={departure} costs={"quote" in offer ? offer.costs : []} />
    </>
  );
});
