import { ownerClient } from "@/tests/support/owner-client";

export const dynamic = "force-dynamic";

const client = ownerClient(process.env["DATABASE_URL"] ?? "");

/** Twenty cards from the database, by one Prisma query. */
// biome-ignore lint/style/noDefaultExport: Next asks for it.
export default async function CardsPage() {
  const cards = await client.vacation.findMany({
    select: { slug: true, title: true, tagline: true, region: true, nights: true },
    orderBy: { slug: "asc" },
    take: 20,
  });
  return (
    <ul>
      {cards.map(({ slug, title, tagline, region, nights }) => (
        <li key={slug}>
          <h2>
            <a href={`/vacations/${slug}`}>{title}</a>
          </h2>
          <p>{tagline}</p>
          <p>
            {region}, {nights} nights
          </p>
        </li>
      ))}
    </ul>
  );
}
