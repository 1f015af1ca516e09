import type { OwnUse } from "@/lib/privacy/privacy";

type Props = {
  uses: readonly Pick<OwnUse, "state">[];
  held: number;
  looks: number;
  recipients: number;
};

/** The whole page in four figures; each leads to its part. */
export function AtAGlance({ uses, held, looks, recipients }: Props) {
  const on = uses.filter(({ state }) => state === "accepted" || state === "partly");
  const figures = [
    {
      href: "#choices",
      figure: on.length,
      words: `of ${uses.length} uses that take your yes ${on.length === 1 ? "is" : "are"} on`,
    },
    { href: "#held", figure: held, words: held === 1 ? "thing we hold" : "things we hold" },
    {
      href: "#looks",
      figure: looks,
      words: looks === 1 ? "look by one of us" : "looks by one of us",
    },
    {
      href: "#handed-out",
      figure: recipients,
      words: recipients === 1 ? "recipient of some of it" : "recipients of some of it",
    },
  ];
  return (
    <nav aria-label="On this page" className="wrap pb-10">
      <ul className="ticket grid grid-cols-2 lg:grid-cols-4">
        {figures.map(({ href, figure, words }) => (
          <li
            key={href}
            className="border-line odd:border-r max-lg:nth-[n+3]:border-t lg:not-last:border-r"
          >
            <a href={href} className="group block h-full p-5 sm:p-6">
              <span className="text-title block leading-none font-semibold tabular-nums">
                {figure}
              </span>
              <span className="text-small group-hover:text-sun mt-2 block underline-offset-4 group-hover:underline">
                {words}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
