"use client";

import type { Option } from "@/components/form/select-field";
import { Section } from "@/components/ui/section";
import { PosterArt } from "@/components/vacation/poster-art";
import type { PosterFace } from "@/components/vacation/poster-face";
import { PosterWall } from "@/components/vacation/poster-wall";
import { SearchBar } from "@/components/vacation/search-bar";
import { SuggestedShelf } from "@/components/vacation/suggestions/suggested-shelf";
import { paths } from "@/lib/paths";

type Props = {
  total: number;
  posters: readonly PosterFace[];
  regions: readonly Option[];
  months: readonly Option[];
};

const steps = [
  {
    name: "See the whole price",
    text: "Choose a departure, say who sleeps where, and the page shows every line of the price, the deposit and the day the rest is due. No name, no account.",
  },
  {
    name: "See what cancelling costs",
    text: "Before you book, a line shows what we would keep and what would go back on every day until you leave. The same sum is used if you ever do cancel.",
  },
  {
    name: "Hold your places",
    text: "We set the places aside for fifteen minutes while you fill in who goes. You can ask for more time. If you walk away, they simply go back.",
  },
  {
    name: "Come back by a link",
    text: "We mail you a private link to your booking, to fill in what is missing and to print. There is no password to remember.",
  },
] as const;

/** What the company sells, how it works and what it promises. */
export function FrontPage({ total, posters, regions, months }: Props) {
  return (
    <>
      <PosterArt
        drawing="norwegian-fjords"
        crop="wide"
        narrow="square"
        first
        className="aspect-square max-h-[36rem] w-full object-cover object-[60%_70%] sm:aspect-[2.4] print:hidden"
      />
      <div className="wrap pt-10 pb-14 text-center sm:pt-14">
        <h1 className="caps text-poster mx-auto max-w-5xl">The long way round</h1>
        <p className="measure text-lead text-soft mx-auto mt-5">
          Guided journeys for small groups, by train, ship and on foot. Sold by the people who run
          them, with the whole price in sight.
        </p>
        <div className="mt-10 text-left">
          <SearchBar regions={regions} months={months} />
        </div>
      </div>
      <SuggestedShelf />
      <section aria-labelledby="wall" className="border-line bg-sand border-y">
        <div className="wrap py-12 lg:py-16">
          <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 pb-8">
            <h2 id="wall" className="caps text-title">
              Where we go
            </h2>
            <a href={paths.vacations()} className="link py-2">
              {`All ${total} vacations`}
            </a>
          </div>
          <PosterWall posters={posters} />
        </div>
      </section>
      <Section id="how" title="How it works">
        <ol className="grid gap-x-12 gap-y-8 sm:grid-cols-2">
          {steps.map((step, at) => (
            <li key={step.name}>
              <p aria-hidden="true" className="text-sun text-title font-semibold tabular-nums">
                {at + 1}
              </p>
              <h3 className="text-name mt-2 font-semibold">{step.name}</h3>
              <p className="measure mt-1">{step.text}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="promise" title="Our promise">
        <PrivacyPromise />
      </Section>
    </>
  );
}

function PrivacyPromise() {
  return (
    <div className="measure grid gap-5">
      <p className="text-lead">
        What you tell us, we use for what we said when we asked, and for nothing else.
      </p>
      <p>
        You can look, price and book without an account and without a cookie. Each question says why
        we ask it. Before we use anything you told us in a new way we write to you, and if you do
        not answer, the answer is no. Ask us what we hold about you and we show you, put it right or
        remove it.
      </p>
      <p>
        <a href={paths.privacy()} className="link">
          Read the privacy policy, and how each sentence of it is kept
        </a>
      </p>
    </div>
  );
}
