import { accountHolder } from "@/lib/account/holder";
import { billingHolder } from "@/lib/billing/holder";
import { bookingHolder } from "@/lib/booking/holder";
import { noticesHolder } from "@/lib/notices/holder";
import { privacyHolder } from "@/lib/privacy/holder";
import type { Holders } from "@/lib/privacy/holders";
import { staffHolder } from "@/lib/staff/holder";
import { supportHolder } from "@/lib/support/holder";

/**
 * Every domain that holds something about people. What is shown of them, copied for them and erased goes through all of these
 * (P43); a test fails when a domain with a person in its tables is missing.
 */
export const holders: Holders = {
  account: accountHolder,
  booking: bookingHolder,
  billing: billingHolder,
  notices: noticesHolder,
  privacy: privacyHolder,
  staff: staffHolder,
  support: supportHolder,
};
