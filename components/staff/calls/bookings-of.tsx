import type { Owing } from "@/lib/billing/schema";
import { paths } from "@/lib/paths";

/** What somebody booked, by its references, and the way to their account. */
export function BookingsOf({ owing }: { owing: Owing | undefined }) {
  if (!owing) return "None";
  return (
    <a href={paths.staffCustomer(owing.customerId)} className="link">
      {owing.refs.join(", ")}
    </a>
  );
}
