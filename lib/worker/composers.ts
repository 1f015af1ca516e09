import { composeAccountExists } from "@/lib/account/compose-account-exists";
import { composeAddressChanged } from "@/lib/account/compose-address-changed";
import { composeArchiveReady } from "@/lib/account/compose-archive-ready";
import { composeClosing } from "@/lib/account/compose-closing";
import { composeNewAddress } from "@/lib/account/compose-new-address";
import { composePasswordChanged } from "@/lib/account/compose-password-changed";
import { composeReset } from "@/lib/account/compose-reset";
import { composeVerification } from "@/lib/account/compose-verification";
import { composeDebtChange } from "@/lib/billing/compose-debt-change";
import { composeHandover } from "@/lib/billing/compose-handover";
import { composeStatement } from "@/lib/billing/compose-statement";
import { composeBalanceDue } from "@/lib/booking/compose-balance-due";
import { composeBalanceReceived } from "@/lib/booking/compose-balance-received";
import { composeCancelled } from "@/lib/booking/compose-cancelled";
import { composeChanged } from "@/lib/booking/compose-changed";
import { composeChargeback } from "@/lib/booking/compose-chargeback";
import {
  composeCardKept,
  composeCollectionAnnounced,
  composeCollectionFailed,
} from "@/lib/booking/compose-collection";
import { composeConfirmation } from "@/lib/booking/compose-confirmation";
import { composeCreditKept } from "@/lib/booking/compose-credit-kept";
import { composeDebtAnnounced } from "@/lib/booking/compose-debt-announced";
import { composeDepartureCancelled } from "@/lib/booking/compose-departure-cancelled";
import { composeDispute } from "@/lib/booking/compose-dispute";
import { composeDunning } from "@/lib/booking/compose-dunning";
import { composeLinks } from "@/lib/booking/compose-links";
import { composeMoneyWaits } from "@/lib/booking/compose-money-waits";
import { composePaymentReturned } from "@/lib/booking/compose-payment-returned";
import { composeRefund } from "@/lib/booking/compose-refund";
import { composeSurplusWaits } from "@/lib/booking/compose-surplus-waits";
import { composeTransferred } from "@/lib/booking/compose-transferred";
import { type BillFiles, listBillFiles } from "@/lib/booking/list-bill-files";
import { openContext } from "@/lib/context/open-context";
import { composePolicyChange } from "@/lib/notices/compose-policy-change";
import { composeRecall } from "@/lib/notices/compose-recall";
import { composeReceipt } from "@/lib/notices/compose-receipt";
import type { Composers } from "@/lib/notices/send-notice";
import { composeTraining } from "@/lib/staff/compose-training";
import { composeCopyReady } from "@/lib/support/compose-copy-ready";
import { composeReply } from "@/lib/support/compose-reply";
import { composeAlert } from "@/lib/worker/alert-operator";

/** Bills as files: made under `billing`, for mails that are written without it. */
const bills: BillFiles = (wanted) => listBillFiles(openContext("billing", "worker"), wanted);

/** Who writes which notice. */
export const composers: Composers = {
  verify_address: composeVerification,
  account_exists: composeAccountExists,
  password_reset: composeReset,
  password_changed: composePasswordChanged,
  new_address: composeNewAddress,
  address_changed: composeAddressChanged,
  booking_confirmed: composeConfirmation,
  departure_cancelled: composeDepartureCancelled,
  booking_link: composeLinks,
  payment_refunded: composeRefund,
  money_waits: composeMoneyWaits,
  surplus_waits: composeSurplusWaits,
  credit_kept: composeCreditKept,
  // What is about money is read under that purpose.
  statement_issued: (_ctx, about) => composeStatement(openContext("billing", "worker"), about),
  balance_billed: (ctx, { subjectId }) =>
    composeBalanceDue(ctx, bills, { subjectId, occasion: "bill" }),
  balance_reminder: (_ctx, about) => composeDunning(openContext("billing", "worker"), about),
  payment_overdue: (_ctx, about) => composeDunning(openContext("billing", "worker"), about),
  booking_cancelled: (ctx, input) => composeCancelled(ctx, bills, input),
  place_transferred: composeTransferred,
  booking_changed: (ctx, input) => composeChanged(ctx, bills, input),
  balance_received: composeBalanceReceived,
  dispute_answered: (_ctx, about) => composeDispute(openContext("billing", "worker"), about),
  debt_announced: (_ctx, about) => composeDebtAnnounced(openContext("billing", "worker"), about),
  debt_handed: (_ctx, about) => composeHandover(openContext("billing", "worker"), about),
  debt_changed: (_ctx, about) => composeDebtChange(openContext("billing", "worker"), about),
  payment_returned: composePaymentReturned,
  card_kept: composeCardKept,
  collection_announced: composeCollectionAnnounced,
  collection_failed: composeCollectionFailed,
  payment_charged_back: (ctx, about) => composeChargeback(ctx, { ...about, occasion: "taken" }),
  chargeback_decided: (ctx, about) => composeChargeback(ctx, { ...about, occasion: "decided" }),
  policy_changed: composePolicyChange,
  training_due: composeTraining,
  erasure_receipt: composeReceipt,
  account_closing: composeClosing,
  archive_ready: composeArchiveReady,
  support_reply: composeReply,
  support_copy: composeCopyReady,
  recall: composeRecall,
  operator_alert: composeAlert,
};
