import type { PersonGroup } from "@/lib/privacy/privacy";

/** What is kept of somebody whom one often books for. */
export const companionGroups = ["name", "birthDate"] as const satisfies PersonGroup[];
