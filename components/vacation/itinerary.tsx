import type { DayFace } from "@/components/vacation/day-face";

type Props = { days: readonly DayFace[] };

/** The days as stops on a line: a full sun where we sleep in a new place, a ring where we stay. */
export function Itinerary({ days }: Props) {
  return (
    <ol className="way">
      {days.map(({ day, title, text, details, moved }) => (
        <li key={day} className={moved ? "way-stop moved" : "way-stop"}>
          <h3 className="text-name">
            <span className="text-fine text-soft block">{`Day ${day}`}</span>
            <b>{title}</b>
          </h3>
          <p className="measure mt-1">{text}</p>
          <p className="text-small text-soft mt-2">{details}</p>
        </li>
      ))}
    </ol>
  );
}
