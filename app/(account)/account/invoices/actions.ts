"use server";

import { signedInCustomer } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { TakeCreditBackInput } from "@/lib/billing/schema";
import { takeCreditBack } from "@/lib/billing/take-credit-back";
import { paths } from "@/lib/paths";

export const takeCreditBackAction = defineAction({
  purpose: "billing",
  input: TakeCreditBackInput,
  limit: perMinute(20),
  actor: () => signedInCustomer(paths.accountInvoices()),
  run: takeCreditBack,
  next: () => paths.accountInvoices(),
});
