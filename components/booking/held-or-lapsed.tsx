import { HoldClock } from "@/components/booking/hold-clock";
import { MoreTime } from "@/components/booking/more-time";
import { timeWords } from "@/components/booking/time-words";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/action/state";
import { type HoldFacts, holdTimes } from "@/lib/availability/availability";

type Props = { hold: HoldFacts; holdToken: string; extend: FormAction };

/** The clock while it runs; after that, what can still be done. */
export function HeldOrLapsed({ hold, holdToken, extend }: Props) {
  if (hold.status !== "active" || hold.lapsed)
    return (
      <div className="wrap">
        <Notice kind="warn" title="The time for these places is over">
          <p className="mt-1">
            They went back on sale, and nothing was charged. You can go on all the same: when you
            send the form, we try to take the same places again, and tell you first if the price has
            changed.
          </p>
        </Notice>
      </div>
    );
  return (
    <HoldClock
      until={timeWords(hold.expiresAt)}
      secondsLeft={hold.secondsLeft}
      more={moreWords(hold)}
    >
      {hold.canExtend ? <MoreTime action={extend} holdToken={holdToken} /> : null}
    </HoldClock>
  );
}

function moreWords({ canExtend, renewals }: HoldFacts): string {
  if (!canExtend)
    return `This is the longest that we hold places: ${holdTimes.limitMinutes} minutes.`;
  return `More time: ${holdTimes.renewals - renewals} of ${holdTimes.renewals} left.`;
}
