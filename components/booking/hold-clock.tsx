"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";

type Props = {
  /** When it ends, with the zone: what stands there without JavaScript too. */
  until: string;
  /** By the database's clock when the page was made: this device's own clock may be wrong. */
  secondsLeft: number;
  /** How often more time may still be asked for, in words. */
  more: string;
  /** The form that asks for more time; null where there is no more. */
  children: ReactNode;
};

/** How long the places stay held. Says it once at five minutes and once at one (rule 8), and never moves the focus. */
export function HoldClock({ until, secondsLeft, more, children }: Props) {
  const left = useCountdown(secondsLeft, until);
  const last = left !== null && left <= lastSeconds;
  return (
    <div
      className={`sticky top-0 z-10 border-b print:static ${last ? "border-sun bg-sand border-b-4" : "border-line bg-paper"}`}
    >
      <div className="wrap flex min-h-16 items-center gap-x-4 py-2">
        <SettingSun share={(left ?? secondsLeft) / fullSeconds} />
        <div className="min-w-0 flex-1">
          <p className="text-small">
            <span className="hidden sm:inline">Your places are held</span>
            <span className="sm:hidden">Held</span> until{" "}
            <strong className="whitespace-nowrap">{until}</strong>
          </p>
          <p className="text-fine text-soft">
            {left === null ? null : (
              <span aria-hidden="true" className="text-ink mr-2 font-semibold tabular-nums">
                {digits(left)} left.
              </span>
            )}
            {more}
          </p>
        </div>
        {children}
      </div>
      <p role="status" className={last ? "wrap text-small pb-2 font-semibold" : "sr-only"}>
        {warning(left, children !== null)}
      </p>
    </div>
  );
}

const fullSeconds = 15 * 60;
const lastSeconds = 75;

function useCountdown(secondsLeft: number, until: string): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const router = useRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `until` counts too, since a clock that was just lengthened may have as many seconds as the one before
  useEffect(() => {
    const end = Date.now() + secondsLeft * 1000;
    const tick = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [secondsLeft, until]);
  useEffect(() => {
    if (left === 0) router.refresh();
  }, [left, router]);
  return left;
}

function warning(left: number | null, canExtend: boolean): string {
  if (left === null || left > 5 * 60) return "";
  if (left === 0)
    return "The time is up. Go on all the same: we try to take the same places again.";
  if (left <= lastSeconds)
    return `About one minute left. ${canExtend ? "Press “I need more time” to keep your places." : "Go on after that all the same: we try to take the same places again."}`;
  return `Five minutes left.${canExtend ? " Press “I need more time” if you want longer." : ""}`;
}

function digits(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

type SunProps = { share: number };

/** The sun goes down as the time does. */
function SettingSun({ share }: SunProps) {
  const low = Math.min(1, Math.max(0, share));
  return (
    <svg viewBox="0 0 48 40" aria-hidden="true" className="hidden h-10 w-auto shrink-0 sm:block">
      <circle cx="24" cy={36 - low * 23} r="11" fill="var(--color-sun)" />
      <path
        d="M0 40V31l9-6 8 5 9-8 8 7 6-4 8 6v9z"
        fill="var(--color-ink)"
        stroke="var(--color-paper)"
      />
    </svg>
  );
}
