import type { BookingAccount } from "@/lib/billing/billing";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = { bookingToken: string; account: BookingAccount };

/** That we ask for a part no more, and that it may be paid all the same; nothing where there is no such part. */
export function WrittenOffWords({ bookingToken, account: { writtenOffMinor } }: Props) {
  if (writtenOffMinor === 0n) return null;
  return (
    <p className="measure text-small mt-3">
      We have written off {formatMoneyExact(writtenOffMinor)}: you are not asked for it any more. If
      you want to,{" "}
      <a href={paths.bookingPay(bookingToken)} className="link">
        you may still pay it
      </a>
      .
    </p>
  );
}
