import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { ConfirmChoice } from "@/components/privacy/choices/confirm-choice";
import { readSender } from "@/lib/action/sender";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { getIntendedUse } from "@/lib/privacy/get-intended-use";
import { confirmUseAction } from "./actions";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Are you sure?" };

type Props = { params: Promise<{ choiceToken: string; intent: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { choiceToken: token, intent } = await params;
  const sender = readSender(await headers());
  const use = await found(getIntendedUse(openContext("rights"), { token, intent }, sender));
  if (!use) redirect(paths.choices(token));
  return <ConfirmChoice use={use} token={token} intent={intent} action={confirmUseAction} />;
});
