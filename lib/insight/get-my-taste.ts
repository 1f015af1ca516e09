import type { Taste, Trait } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";
import { isTrait } from "@/lib/insight/insight";
import { notesIn } from "@/lib/insight/note-interests";
import { notesOn } from "@/lib/insight/notes-on";
import { isAccepted } from "@/lib/privacy/is-accepted";
import type { PersonGroup, PersonValues } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";

const told = ["interests", "travelStyles", "household", "homeRegion", "accessNeeds"] as const;
const groups: readonly PersonGroup[] = [...told, "searches", "views"];

/**
 * What the account of whoever asks says that they like, and what was noted of them, while they have suggestions on; null while they
 * are off. Under `personalisation`, which is handed nothing that its person did not say yes to (P9, P20).
 */
export async function getMyTaste(ctx: Context): Promise<Taste | null> {
  const on = (await notesOn(ctx)) || (await answersUsed(ctx));
  if (!on) return null;
  const known = await readPerson(ctx, { personIds: [ctx.actor], groups });
  const values = known.get(ctx.actor) ?? {};
  return { told: [...new Set(toldBy(values))], ...notesIn(values) };
}

/** Whether they said that what they told may be used. */
function answersUsed(ctx: Context): Promise<boolean> {
  const asked = { use: "personalize.content", categories: ["user.travel.interests"] } as const;
  return isAccepted(ctx, { personId: ctx.actor, ...asked });
}

const styles: Readonly<Record<string, Trait>> = {
  easy: "pace.easy",
  active: "pace.active",
  short: "length.short",
  long: "length.long",
};

/** Near home: what is easily reached. */
const nearby: Readonly<Record<string, Trait>> = {
  canada: "region.north-america",
  "latin-america": "region.south-america",
};

function toldBy(values: PersonValues): Trait[] {
  const { interests = [], travelStyles = [], household, homeRegion = "", accessNeeds } = values;
  const region = `region.${homeRegion.startsWith("us-") ? "north-america" : homeRegion}`;
  const near = nearby[homeRegion] ?? region;
  return [
    ...interests.map((interest) => `theme.${interest}`),
    ...travelStyles.flatMap((style) => styles[style] ?? []),
    ...(household === "family" || accessNeeds ? ["pace.easy"] : []),
    near,
  ].filter(isTrait);
}
