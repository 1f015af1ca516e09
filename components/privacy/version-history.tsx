import { Section } from "@/components/ui/section";
import { formatDate, type LocalDate } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** A version that was announced. */
export type VersionLine = {
  number: number;
  hash: string;
  /** The day on which it took effect, or will. */
  from: LocalDate;
  /** Whether it has. */
  since: boolean;
};

type Props = { history: readonly VersionLine[] };

/** Every version that was announced, newest first. Drafts are not among them. */
export function VersionHistory({ history }: Props) {
  return (
    <Section
      id="versions"
      title="All versions of this page"
      aside="What you told us while a version stood is used as that one says."
    >
      <ol className="grid gap-4">
        {history.map(({ number, hash, from, since }) => (
          <li key={number}>
            <a href={paths.policyVersion(number)} className="link text-name">
              Version {number}
            </a>{" "}
            <span className="text-soft">
              {since ? "in force from" : "announced, in force from"}{" "}
              <time dateTime={from}>{formatDate(from)}</time>
            </span>
            <span className="text-fine text-soft block font-mono break-all">{hash}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
