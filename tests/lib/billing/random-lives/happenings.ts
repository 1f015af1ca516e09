import { isMoved } from "@/tests/lib/billing/random-lives/at-desk";
import { bankDecides, contests } from "@/tests/lib/billing/random-lives/banks";
import * as changes from "@/tests/lib/billing/random-lives/changes";
import * as credit from "@/tests/lib/billing/random-lives/credit";
import * as customers from "@/tests/lib/billing/random-lives/customers";
import * as desk from "@/tests/lib/billing/random-lives/desk";
import { takesFeeBack } from "@/tests/lib/billing/random-lives/late-fees";
import { type Deed, type Life, type Living, one } from "@/tests/lib/billing/random-lives/life";
import { decidesAnother } from "@/tests/lib/billing/random-lives/other-amounts";
import * as twoPeople from "@/tests/lib/billing/random-lives/two-people";

/** How often something happens, beside everything else. */
const often: readonly [number, Deed][] = [
  [5, customers.pays],
  [6, customers.paysPart],
  [2, changes.leaves],
  [3, changes.moves],
  [2, isMoved],
  [1, customers.cancels],
  [2, customers.spreads],
  [2, customers.keepsCard],
  [2, customers.disputesBill],
  [5, credit.paysFromCredit],
  [1, credit.takesCreditBack],
  [3, desk.paysPastStripe],
  [1, desk.sendsUnknown],
  [2, desk.isNotHonored],
  [2, desk.isMatched],
  [1, desk.endsUnmatched],
  [3, desk.sendsBackByHand],
  [4, decidesAnother],
  [2, desk.gives],
  [3, desk.answers],
  [3, desk.letsRest],
  [2, takesFeeBack],
  [2, twoPeople.writesOff],
  [6, twoPeople.handsOn],
  [2, contests],
  [4, bankDecides],
];
const deeds = often.flatMap(([times, deed]) => Array<Deed>(times).fill(deed));

/** Something happens to somebody. */
export async function happening(world: Living, life: Life): Promise<void> {
  await one(life, deeds)?.(world, life);
}
