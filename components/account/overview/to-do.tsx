import { Section } from "@/components/ui/section";

/** Something to do, where, and by when or since when in words. */
export type Task = { href: string; words: string; by: string | null };

type Props = { tasks: readonly Task[] };

/** What waits for whoever looks, the most pressing first; or that nothing does. */
export function ToDo({ tasks }: Props) {
  return (
    <Section id="to-do" title="To do">
      {tasks.length === 0 ? (
        <p className="measure">Nothing. Everything that we need is there.</p>
      ) : (
        <ul className="border-line border-b">
          {tasks.map(({ href, words, by }) => (
            <li
              key={`${href} ${words}`}
              className="border-line group relative flex flex-wrap items-baseline justify-between gap-x-8 border-t py-3.5"
            >
              <a href={href} className="whole font-semibold">
                {words}
              </a>
              {by ? <p className="text-small text-soft">{by}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
