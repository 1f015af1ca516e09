"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { formatInstant } from "@/lib/dates";

type Props = {
  copy: { askedAt: Date; ready: boolean; done: number; steps: number };
  /** Where it is fetched once it is ready. */
  href: string;
  /** Whether that is the file itself, or a page that asks something first. */
  file?: boolean;
};

const everyMs = 1500;

/** How far a copy is, and the way to it. Looks again by itself; without JavaScript the page is loaded again. */
export function CopyProgress({ copy, href, file = false }: Props) {
  const { askedAt, ready, done, steps } = copy;
  const router = useRouter();
  useEffect(() => {
    if (ready) return;
    const timer = setInterval(() => router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [ready, router]);
  if (ready)
    return (
      <div role="status" className="grid gap-3">
        <p>Your copy of {formatInstant(askedAt)} is ready.</p>
        <p>
          <ButtonLink href={href} download={file || undefined} className="max-sm:w-full">
            Fetch my copy
          </ButtonLink>
        </p>
      </div>
    );
  return (
    <div role="status" className="grid gap-2">
      <label htmlFor="copy-progress">
        We are making your copy: step {Math.min(done + 1, steps)} of {steps}.
      </label>
      <progress
        id="copy-progress"
        value={done}
        max={steps}
        className="accent-sun h-3 w-full max-w-sm"
      />
      <noscript>
        <meta httpEquiv="refresh" content="3" />
        <p className="text-small text-soft">This page loads again by itself.</p>
      </noscript>
    </div>
  );
}
