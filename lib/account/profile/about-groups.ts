import type { PersonGroup } from "@/lib/privacy/privacy";

/** What may be told beyond name and address, each answer by itself (P9). */
export const aboutGroups = [
  "ageRange",
  "homeRegion",
  "languages",
  "household",
  "interests",
  "travelStyles",
  "accessNeeds",
] as const satisfies PersonGroup[];
