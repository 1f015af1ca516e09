"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";

type Props = {
  everySeconds: number;
  times: number;
  /** What is said once it has looked that often. */
  later: string;
  children: ReactNode;
};

/** Has the page look again every few seconds, for a while; what it finds replaces this. */
export function AskAgain({ everySeconds, times, later, children }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked >= times) return;
    const timer = setTimeout(() => {
      router.refresh();
      setAsked(asked + 1);
    }, everySeconds * 1000);
    return () => clearTimeout(timer);
  }, [asked, times, everySeconds, router]);
  if (asked >= times) return <p role="status">{later}</p>;
  return (
    <p className="flex items-start gap-4">
      <span
        aria-hidden="true"
        className="bg-sun mt-1.5 size-4 shrink-0 animate-pulse rounded-full motion-reduce:animate-none"
      />
      <span>{children}</span>
    </p>
  );
}
