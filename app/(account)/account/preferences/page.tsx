import type { Metadata } from "next";
import { headers } from "next/headers";
import { found } from "@/app/found";
import { signedInCustomer } from "@/app/signed-in";
import { NoticesForm } from "@/components/account/notices-form";
import { OwnUses } from "@/components/account/privacy/own-uses";
import { SavedNote } from "@/components/account/saved-note";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { getNotices } from "@/lib/account/get-notices";
import { listMyUses } from "@/lib/account/list-my-uses";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { answerTopicAction, changeNoticesAction } from "./actions";

export const metadata: Metadata = { title: "Notices" };

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const done: Readonly<Record<string, string>> = {
  saved: "Saved.",
  accept: "You said yes. The partner gets your address for that topic.",
  refuse: "You said no. Nothing changes for you.",
  withdraw: "You took your yes back. Nothing more is sent.",
};

export default async function Page({ searchParams }: Props) {
  const accountId = await signedInCustomer(paths.accountPreferences());
  const [notices, uses] = await Promise.all([
    found(getNotices(openContext("account", accountId))),
    listMyUses(openContext("rights", accountId)),
  ]);
  const word = (await searchParams).done;
  return (
    <>
      <PageTitle title="Notices">
        <p>How bills reach you, and mail on a topic if you ask for it.</p>
      </PageTitle>
      <SavedNote>{typeof word === "string" ? (done[word] ?? null) : null}</SavedNote>
      <Section
        id="bills"
        title="Bills"
        aside="Bills, statements and reminders cannot be switched off. They never advertise anything."
      >
        <NoticesForm
          {...{ seen: notices.seen, seenOrder: notices.seenOrder, values: notices.values }}
          {...{ order: notices.channels, offered: notices.offered, hasAddress: notices.hasAddress }}
          formToken={notices.form.token}
          fields={notices.form.fields}
          action={changeNoticesAction}
        />
      </Section>
      <Section id="topics" title="Topics" aside="Off until you say yes, each by itself.">
        <OwnUses
          uses={uses.filter(({ use }) => use === "marketing.communications.email")}
          gpc={(await headers()).get("sec-gpc") === "1"}
          answer={answerTopicAction}
        />
      </Section>
    </>
  );
}
