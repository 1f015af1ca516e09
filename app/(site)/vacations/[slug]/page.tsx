import type { Metadata } from "next";
import { found } from "@/app/found";
import { ifFound } from "@/app/if-found";
import { orMissing } from "@/app/or-missing";
import { drawingOf } from "@/components/vacation/drawings";
import { shareImageOf } from "@/components/vacation/share-image";
import { vacationFace } from "@/components/vacation/vacation-face";
import { VacationPage } from "@/components/vacation/vacation-page";
import { getVacation } from "@/lib/catalog/get-vacation";
import { listVacations } from "@/lib/catalog/list-vacations";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { listDepartures } from "@/lib/search/list-departures";

export const revalidate = 60;

type Props = { params: Promise<{ slug: string }> };

export async function generateStaticParams() {
  const vacations = await listVacations(openContext("browsing"));
  return vacations.map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const vacation = await ifFound(getVacation(openContext("browsing"), slug));
  if (!vacation) return { title: "Not found" };
  return {
    title: vacation.title,
    description: vacation.tagline,
    openGraph: { images: [shareImageOf(drawingOf(slug, vacation.region), vacation.title)] },
    alternates: { canonical: paths.vacation(vacation.slug) },
  };
}

export default orMissing(async function Page({ params }: Props) {
  const { slug } = await params;
  const ctx = openContext("browsing");
  const vacation = await found(getVacation(ctx, slug));
  const departures = await listDepartures(ctx, vacation.id);
  return <VacationPage vacation={vacationFace(vacation, departures)} />;
});
