import { type Deed, type Living, one, perhapsTwice } from "@/tests/lib/billing/random-lives/life";

/** Somebody of customer service, whose session is alive by the clock of the vault too, which nobody moves. */
async function atDesk({ changing, owner }: Living) {
  const who = await changing.desk.at("customer_service");
  await owner.query(
    "UPDATE session SET seen_at = clock_timestamp(), ends_at = clock_timestamp() + interval '1 hour' WHERE token_hash = $1",
    [who.session],
  );
  return who;
}

/** Customer service moves all of them, at the price of before or at that of the new date; what needs a second person mostly gets one. */
export const isMoved: Deed = async (world, life) => {
  const { changing, second } = world;
  const at = await changing.covers(life.visit, await atDesk(world));
  const to = one(life, await changing.dates(at));
  if (!to) return;
  const quoteId = await changing.tellsMoving(at, to.code, life.random.chance(0.7));
  await perhapsTwice(life, () => changing.presses(at, quoteId));
  const { proposal } = await changing.sees(at, quoteId);
  if (proposal === "waiting" && life.random.chance(0.8))
    await changing.agrees({ accountId: second("booking").actor }, quoteId);
};
