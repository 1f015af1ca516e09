import { type BackTo, goesBackTo } from "@/lib/billing/billing";

type Sent = { status: string; stripeRefundId: string | null };

/** By which way a refund goes: what no card took is sent by hand (rule 60). */
export function wayBack(method: string, { status, stripeRefundId }: Sent): BackTo {
  const to = goesBackTo(method);
  return to === "card" && status === "done" && !stripeRefundId ? "hand" : to;
}
