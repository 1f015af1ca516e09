import { mapSize } from "@/components/vacation/map-size";
import { routeStops } from "@/components/vacation/route-stops";
import { routeMap } from "@/lib/art/route-map";
import { getVacation } from "@/lib/catalog/get-vacation";
import { listVacations } from "@/lib/catalog/list-vacations";
import { openContext } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

export const dynamic = "force-static";
export const revalidate = 3600;

type Props = { params: Promise<{ slug: string }> };

export async function generateStaticParams() {
  const vacations = await listVacations(openContext("browsing"));
  return vacations.map(({ slug }) => ({ slug }));
}

/** The route of a vacation as a drawing of its own, so that the page stays light. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params;
  const vacation = await getVacation(openContext("browsing"), slug).catch(missing);
  if (!vacation) return new Response("There is no such map.", { status: 404 });
  return new Response(routeMap({ stops: routeStops(vacation.edition.days), ...mapSize }), {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Cache-Control": "public, max-age=86400, stale-while-revalidate=604800",
    },
  });
}

function missing(error: unknown): null {
  if (error instanceof DomainError && error.code === "not_found") return null;
  throw error;
}
