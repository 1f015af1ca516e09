import type { Asked } from "@/components/vacation/asked";
import { paths } from "@/lib/paths";

type Props = { asked: readonly Asked[] };

/** What was asked, each with a way to ask it no more. */
export function ActiveFilters({ asked }: Props) {
  if (asked.length === 0) return null;
  return (
    <ul aria-label="What you asked for" className="text-small flex flex-wrap gap-2 pb-6">
      {asked.map(({ label, without }) => (
        <li key={label}>
          <a
            href={without}
            className="border-edge hover:border-sun hover:text-sun flex min-h-9 items-center gap-2 border px-3"
          >
            <span className="sr-only">Take away: </span>
            {label}
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a href={paths.vacations()} className="link flex min-h-9 items-center px-2">
          Take all away
        </a>
      </li>
    </ul>
  );
}
