import type { Metadata } from "next";
import { signedInCustomer } from "@/app/signed-in";
import { ClosePage } from "@/components/account/close-page";
import { getClosing } from "@/lib/account/get-closing";
import { planClosing } from "@/lib/account/plan-closing";
import { openContext } from "@/lib/context/open-context";
import { formatDate } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { holders } from "@/lib/worker/holders";
import { keepAccountAction, startClosingAction } from "./actions";

export const metadata: Metadata = { title: "Close my account" };

export default async function Page() {
  const accountId = await signedInCustomer(paths.accountClose());
  const [closing, planned] = await Promise.all([
    getClosing(openContext("account", accountId)),
    planClosing(openContext("rights", accountId), holders),
  ]);
  return (
    <ClosePage
      closesOn={closing && formatDate(closing.closesOn)}
      planned={planned}
      start={startClosingAction}
      keep={keepAccountAction}
    />
  );
}
