import { paths } from "@/lib/paths";

type Props = {
  steps: readonly { level: number; name: string; count: number }[];
  /** Which one is shown; null for all. */
  level: number | null;
};

const look =
  "flex min-h-11 items-center gap-2 border border-edge bg-sheet px-4 hover:border-ink aria-[current]:border-ink aria-[current]:font-semibold";

/** How far cases have come: each step leads to those that are at it. */
export function StepLinks({ steps, level }: Props) {
  const all = steps.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav aria-label="Steps" className="text-small flex flex-wrap gap-2">
      <StepLink href={paths.staffOverdue()} name="All" count={all} here={level === null} />
      {steps.map((step) => (
        <StepLink
          key={step.level}
          href={paths.staffOverdue({ level: String(step.level) })}
          name={step.name}
          count={step.count}
          here={level === step.level}
        />
      ))}
    </nav>
  );
}

type LinkProps = { href: string; name: string; count: number; here: boolean };

function StepLink({ href, name, count, here }: LinkProps) {
  return (
    <a href={href} className={look} aria-current={here ? "page" : undefined}>
      {name} <span className="tabular-nums">{count.toLocaleString("en-US")}</span>
    </a>
  );
}
