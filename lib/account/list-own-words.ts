import type { Context } from "@/lib/context/open-context";
import { readPerson } from "@/lib/privacy/read-person";

/** What a stranger would try first as the password of whoever asks: their names and address. Under `account`. */
export async function listOwnWords(ctx: Context): Promise<string[]> {
  const personIds = [ctx.actor];
  const known = (await readPerson(ctx, { personIds, groups: ["name", "email"] })).get(ctx.actor);
  return [known?.name?.given, known?.name?.surname, known?.email].flatMap((word) => word ?? []);
}
