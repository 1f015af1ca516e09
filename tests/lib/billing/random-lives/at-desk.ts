import { type Deed, one, perhapsTwice } from "@/tests/lib/billing/random-lives/life";

/** Customer service moves all of them, at the price of before or at that of the new date; what needs a second person mostly gets one. */
export const isMoved: Deed = async ({ changing, second }, life) => {
  const at = await changing.covers(life.visit);
  const to = one(life, await changing.dates(at));
  if (!to) return;
  const quoteId = await changing.tellsMoving(at, to.code, life.random.chance(0.7));
  await perhapsTwice(life, () => changing.presses(at, quoteId));
  const { proposal } = await changing.sees(at, quoteId);
  if (proposal === "waiting" && life.random.chance(0.8))
    await changing.agrees({ accountId: second("booking").actor }, quoteId);
};
