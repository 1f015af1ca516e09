import { composeConfirmation } from "@/lib/booking/compose-confirmation";
import { composeLinks } from "@/lib/booking/compose-links";
import { composeRefund } from "@/lib/booking/compose-refund";
import type { Composers } from "@/lib/notices/send-notice";
import { composeAlert } from "@/lib/worker/alert-operator";

/** Who writes which notice. */
export const composers: Composers = {
  booking_confirmed: composeConfirmation,
  booking_link: composeLinks,
  payment_refunded: composeRefund,
  operator_alert: composeAlert,
};
