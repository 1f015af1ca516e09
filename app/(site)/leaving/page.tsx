import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { findDestination } from "@/components/ui/outbound";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Leaving our site", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LeavingPage({ searchParams }: Props) {
  const { to } = await searchParams;
  const destination = typeof to === "string" ? findDestination(to) : null;
  if (!destination)
    return (
      <PageTitle title="This is not a link of ours">
        <p>
          Our pages do not link there, so we do not take you there. If somebody sent you this link,
          look at it twice.
        </p>
        <p className="mt-8">
          <ButtonLink kind="ink" href={paths.home()}>
            To our front page
          </ButtonLink>
        </p>
      </PageTitle>
    );
  const outside = { rel: "noopener noreferrer external", referrerPolicy: "no-referrer" } as const;
  return (
    <PageTitle title="You are leaving our site">
      <p>
        The link leads to <strong className="text-ink">{destination.host}</strong>:{" "}
        {destination.name}. What you tell them there is under their privacy statement, not ours.{" "}
        <a href={destination.statement} className="link" {...outside}>
          Read their statement
        </a>{" "}
        before you tell them anything.
      </p>
      <p className="text-small mt-4 break-all">{destination.href}</p>
      <p className="mt-8 flex flex-wrap gap-4">
        <ButtonLink href={destination.href} {...outside}>
          Go to {destination.host}
        </ButtonLink>
        <ButtonLink kind="ink" href={paths.home()}>
          Stay here
        </ButtonLink>
      </p>
    </PageTitle>
  );
}
