import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

type Retry = { retry: () => void };

type Props = Retry & { error: unknown };

/** Something of ours broke. Says what is safe to do; the details are in our log under the same number. */
export function Fault({ error, retry }: Props) {
  const number = numberOf(error);
  if (number === "unavailable") return <Crowded retry={retry} />;
  return (
    <PageTitle title="This did not work">
      <p>
        The fault is ours. Nothing was charged by this page. Trying again is safe: a form that was
        already received is not carried out a second time.
      </p>
      <TryAgain retry={retry} />
      <p className="text-small mt-6">
        If it happens again,{" "}
        <a href={paths.support()} className="link">
          tell us
        </a>
        {number ? `, and give the number ${number}` : ""}.
      </p>
    </PageTitle>
  );
}

function TryAgain({ retry }: Retry) {
  return (
    <p className="mt-8">
      <Button type="button" onClick={retry}>
        Try again
      </Button>
    </p>
  );
}

/** Nothing broke: more people came than there are connections, or somebody else's server is away. */
function Crowded({ retry }: Retry) {
  return (
    <PageTitle title="One moment, please">
      <p>
        Many people want this right now, and your turn did not come in time. Nothing was changed.
        Please try again in a moment.
      </p>
      <TryAgain retry={retry} />
    </PageTitle>
  );
}

function numberOf(error: unknown): string | null {
  if (!(error instanceof Error && "digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}
