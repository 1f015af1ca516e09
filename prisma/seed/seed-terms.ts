import { insertRows, type SeedClient, type SeedRow } from "@/prisma/seed/insert-rows";
import { seedId } from "@/prisma/seed/seed-id";
import { bookingTerms, cancellationTerms } from "@/prisma/seed/terms";
import type { CancellationTerms } from "@/prisma/seed/vacation";

type Kind = "booking" | "cancellation";

/** The ids of the terms that a new departure is sold under: of booking terms the first, which give way to the newest in effect (`getDeparture`). */
export function termsFor(name: CancellationTerms) {
  return {
    cancellationTermsId: termsId("cancellation", name, cancellationTerms[name].version),
    bookingTermsId: termsId("booking", "standard", bookingTerms[0].version),
  };
}

export async function seedTerms(client: SeedClient): Promise<void> {
  await insertRows(client, "terms_version", [
    ...bookingTerms.map((terms) => termsRow("booking", "standard", terms, terms)),
    ...Object.entries(cancellationTerms).map(([name, terms]) =>
      termsRow("cancellation", name, terms),
    ),
  ]);
  await insertRows(
    client,
    "cancellation_tier",
    Object.entries(cancellationTerms).flatMap(([name, terms]) =>
      terms.tiers.map(({ daysBefore, percent, fixed }) => ({
        terms_id: termsId("cancellation", name, terms.version),
        days_before: daysBefore,
        rate: percent * 100,
        fixed_minor: fixed * 100,
      })),
    ),
  );
}

type Effect = { from: string; lateFeeRate: number };
const first: Effect = { from: bookingTerms[0].from, lateFeeRate: 0 };

function termsRow(
  kind: Kind,
  name: string,
  terms: { version: string; title: string; text: string },
  { from, lateFeeRate }: Effect = first,
): SeedRow {
  return {
    id: termsId(kind, name, terms.version),
    kind,
    name: terms.title,
    version: terms.version,
    text: terms.text,
    effective_from: from,
    late_fee_rate: lateFeeRate,
  };
}

function termsId(kind: Kind, name: string, version: string): string {
  return seedId("terms", kind, name, version);
}
