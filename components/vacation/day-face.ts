import type { ItineraryDay } from "@/lib/catalog/catalog";

/** A day of a journey, in words. */
export type DayFace = {
  day: number;
  title: string;
  text: string;
  details: string;
  /** Whether the night is spent in a new place. */
  moved: boolean;
};

export function dayFace({ day, title, text, travel, place, meals }: ItineraryDay): DayFace {
  const way = travel ? `${travel.km} km by ${travel.by}`.replace("by on foot", "on foot") : "";
  const eaten = meals.length > 0 ? capitalised(meals.join(", ")) : "No meals included";
  const details = [way, `Night in ${place}`, eaten].filter(Boolean).join(" · ");
  return { day, title, text, details, moved: travel !== null || day === 1 };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
