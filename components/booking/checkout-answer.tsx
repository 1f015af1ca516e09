"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Refusal } from "@/components/form/refusal";
import type { Refused } from "@/lib/action/state";

type Props = { refused: Refused | null; labels: Readonly<Record<string, string>> };

/** News is no mistake of anybody's: another price, or places that had to be taken again. */
function isNews(refused: Refused): boolean {
  return refused.code === "price_changed" || refused.code === "lapsed";
}

/** What the checkout answers when it stays where it is: what to look at again, or what is new. */
export function CheckoutAnswer({ refused, labels }: Props) {
  const router = useRouter();
  useEffect(() => {
    // The price, the clock and the state of the places are this page's, not the answer's.
    if (refused) router.refresh();
  }, [refused, router]);
  if (!refused) return null;
  return isNews(refused) ? (
    <News key={refused.message} message={refused.message} />
  ) : (
    <Refusal refused={refused} labels={labels} />
  );
}

type NewsProps = { message: string };

function News({ message }: NewsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      className="measure border-leaf bg-sand scroll-mt-28 border-l-4 px-5 py-4"
    >
      <p className="font-semibold">{message}</p>
      <p className="text-small mt-1">
        <a href="#ticket" className="link">
          See the price in every line
        </a>
      </p>
    </div>
  );
}
