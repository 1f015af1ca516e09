import type { LookFacts } from "@/components/account/privacy/facts";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";

type Props = { looks: readonly LookFacts[] };

/** Which of our employees looked at what, and why: each look is written down before it happens (P34). */
export function LooksList({ looks }: Props) {
  return (
    <Section
      id="looks"
      title="Who of us looked"
      aside={
        <>
          An employee sees something only{" "}
          <a href={paths.privacy("one-task")} className="link">
            for a task that concerns you
          </a>
          .
        </>
      }
    >
      {looks.length === 0 ? (
        <p className="measure">Nobody. No employee has looked at anything of yours.</p>
      ) : (
        <ol className="border-line border-b">
          {looks.map(({ at, who, what, why }) => (
            <li
              key={`${at} ${who} ${what}`}
              className="border-line grid gap-x-8 gap-y-1 border-t py-4 sm:grid-cols-[15rem_1fr]"
            >
              <p className="text-small text-soft">{at}</p>
              <p>
                <b>{who}</b> looked at {what}, because {why}.
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
