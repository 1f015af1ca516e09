"use client";

import { useEffect, useState } from "react";
import type { PosterFace } from "@/components/vacation/poster-face";
import { PosterWall } from "@/components/vacation/poster-wall";
import { cookieNamed } from "@/components/vacation/suggestions/cookie-named";
import { paths } from "@/lib/paths";

/**
 * A few vacations that may suit whoever switched suggestions on (P20). The page around it is the same for everybody, and asks for
 * these only where the browser says that they are on.
 */
export function SuggestedShelf() {
  const [posters, setPosters] = useState<readonly PosterFace[]>([]);
  useEffect(() => {
    const on = cookieNamed("preferences") ?? cookieNamed("interests");
    if (on === undefined) return;
    const leaving = new AbortController();
    ask(leaving.signal).then(setPosters, () => undefined);
    return () => leaving.abort();
  }, []);
  if (posters.length === 0) return null;
  return (
    <section aria-labelledby="suggested" className="wrap pb-14">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 pb-8">
        <h2 id="suggested" className="caps text-title">
          Suggested for you
        </h2>
        <a href={paths.suggestions()} className="link py-2">
          Why these
        </a>
      </div>
      <PosterWall posters={posters} />
    </section>
  );
}

async function ask(signal: AbortSignal): Promise<readonly PosterFace[]> {
  const answer = await fetch(paths.suggestionShelf(), { signal });
  return answer.ok ? ((await answer.json()) as PosterFace[]) : [];
}
