import { proposalEffects } from "@/app/(staff)/proposal-effects";
import type { Role } from "@/lib/auth/roles";
import { getCancellable } from "@/lib/booking/get-cancellable";
import type { CancelReason } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { approve } from "@/lib/staff/approve";
import { propose } from "@/lib/staff/propose";
import { useDesk } from "@/tests/support/desk";
import type { useShop } from "@/tests/support/shop";

/** Employees who cancel a departure. */
export function useCallingOff({ database, work }: ReturnType<typeof useShop>) {
  const desk = useDesk(database);

  const at = async (role: Role): Promise<Context> =>
    database.open("billing", (await desk.at(role)).accountId);

  /** Proposes it. @returns the proposal's number. */
  async function proposedBy(ctx: Context, code: string, reason: CancelReason = "too_few") {
    const { departureId: subjectId, backMinor } = await getCancellable(ctx, { code });
    const id = newId();
    const subject = { kind: "departure_cancellation", subjectId, ref: code } as const;
    const amount = { customerId: null, amountMinor: backMinor, currency: "USD" };
    await propose(ctx, proposalEffects, { id, ...subject, ...amount, reason });
    return id;
  }

  /** Two have agreed, and nothing has followed yet. */
  async function agreed(code: string): Promise<void> {
    const [asks, agrees] = await Promise.all([at("product_manager"), at("owner")]);
    const proposalId = await proposedBy(asks, code);
    await approve(agrees, proposalEffects, { proposalId });
  }

  return {
    ...{ at, proposedBy, agreed },
    /** Two have agreed, and everything has followed. */
    calledOff: async (code: string): Promise<void> => {
      await agreed(code);
      await work();
    },
  };
}
