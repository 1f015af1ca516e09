import { DomainError } from "@/lib/errors";

const inAMinute =
  "A payment for this booking is on its way to us right now. Please look again in a minute, before anything is paid or changed.";

/** Somebody's money for this booking has left them, and is not with us yet. */
export function onItsWay(): DomainError {
  return new DomainError("conflict", inAMinute);
}

/** Somebody may be paying for it at this moment. */
export class PaymentOpen extends DomainError {
  readonly paymentId: string;
  readonly bookingId: string;

  constructor(paymentId: string, bookingId: string) {
    super("conflict", inAMinute);
    this.paymentId = paymentId;
    this.bookingId = bookingId;
  }
}
