import type { Metadata } from "next";
import { headers } from "next/headers";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { ChoicePage } from "@/components/privacy/choices/choice-page";
import { openContext } from "@/lib/context/open-context";
import { getChoices } from "@/lib/privacy/get-choices";
import { answerUseAction } from "./actions";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Your choices" };

type Props = { params: Promise<{ choiceToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { choiceToken: token } = await params;
  const choices = await found(getChoices(openContext("rights"), { token }));
  const gpc = (await headers()).get("sec-gpc") === "1";
  return <ChoicePage choices={choices} token={token} gpc={gpc} action={answerUseAction} />;
});
