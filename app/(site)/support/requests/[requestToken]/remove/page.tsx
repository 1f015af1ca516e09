import type { Metadata } from "next";
import { ifProven } from "@/app/(site)/support/requests/if-proven";
import { orMissing } from "@/app/or-missing";
import { RemovePage } from "@/components/support/remove-page";
import { openContext } from "@/lib/context/open-context";
import { formatDate } from "@/lib/dates";
import { planRemoval } from "@/lib/support/plan-removal";
import { holders } from "@/lib/worker/holders";
import { removePersonAction } from "./actions";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Have it removed" };

type Props = { params: Promise<{ requestToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { requestToken } = await params;
  const planned = await ifProven(
    requestToken,
    planRemoval(openContext("rights"), holders, { requestToken }),
  );
  const shown = "closesOn" in planned ? { closesOn: formatDate(planned.closesOn) } : planned;
  return <RemovePage planned={shown} token={requestToken} action={removePersonAction} />;
});
