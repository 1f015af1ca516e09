import type { ItineraryDay } from "@/lib/catalog/catalog";

type Props = { days: readonly ItineraryDay[] };

/** The days as stops on a line: a full sun where we sleep in a new place, a ring where we stay. */
export function Itinerary({ days }: Props) {
  return (
    <ol className="way">
      {days.map((day) => (
        <li key={day.day} className={day.travel || day.day === 1 ? "way-stop moved" : "way-stop"}>
          <h3 className="text-name">
            <span className="text-fine text-soft block">{`Day ${day.day}`}</span>
            <b>{day.title}</b>
          </h3>
          <p className="measure mt-1">{day.text}</p>
          <p className="text-small text-soft mt-2">{detailsOf(day)}</p>
        </li>
      ))}
    </ol>
  );
}

function detailsOf(day: ItineraryDay): string {
  const travel = day.travel ? `${day.travel.km} km by ${day.travel.by}` : "";
  const way = travel.replace("by on foot", "on foot");
  const meals = day.meals.length > 0 ? capitalised(day.meals.join(", ")) : "No meals included";
  return [way, `Night in ${day.place}`, meals].filter(Boolean).join(" · ");
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
