import type { Metadata } from "next";
import { headers } from "next/headers";
import {
  looksOf,
  peopleOf,
  recipientsOf,
  recordsOf,
} from "@/app/(account)/account/privacy/privacy-view";
import { signedInCustomer } from "@/app/signed-in";
import { AtAGlance } from "@/components/account/privacy/at-a-glance";
import { HandedOut } from "@/components/account/privacy/handed-out";
import { HeldPeople } from "@/components/account/privacy/held-people";
import { LooksList } from "@/components/account/privacy/looks-list";
import { OtherRecords } from "@/components/account/privacy/other-records";
import { OwnUses } from "@/components/account/privacy/own-uses";
import { SavedNote } from "@/components/account/saved-note";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { getMyPrivacy } from "@/lib/account/get-my-privacy";
import { listMyBookings } from "@/lib/booking/list-my-bookings";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { holders } from "@/lib/worker/holders";
import { answerMyUseAction, removeValueAction } from "./actions";

export const metadata: Metadata = { title: "Your privacy" };

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const done: Readonly<Record<string, string>> = {
  accept: "You said yes. It counts from now on.",
  refuse: "You said no. Nothing changes for you.",
  withdraw: "You took your yes back. The use has ended.",
  removed: "Removed, with its key. Nobody can bring it back.",
};

export default async function Page({ searchParams }: Props) {
  const accountId = await signedInCustomer(paths.accountPrivacy());
  const [mine, bookings] = await Promise.all([
    getMyPrivacy(openContext("rights", accountId), holders),
    listMyBookings(openContext("booking", accountId)),
  ]);
  const [recipients, looks] = [recipientsOf(mine), looksOf(mine)];
  const word = (await searchParams).done;
  return (
    <>
      <PageTitle title="Your privacy">
        <p>
          What we hold about you, where it comes from, what it is used for today and why, who saw
          it, and what you allow. It is read from our records as you load this page.
        </p>
      </PageTitle>
      <SavedNote>{typeof word === "string" ? (done[word] ?? null) : null}</SavedNote>
      <AtAGlance
        {...{ uses: mine.uses, held: mine.everything.values.length, looks: looks.length }}
        recipients={recipients.length}
      />
      <Section
        id="choices"
        title="What you decide"
        aside="Each is off until you say yes. No answer changes a price, a place or a service."
      >
        <OwnUses
          uses={mine.uses}
          gpc={(await headers()).get("sec-gpc") === "1"}
          answer={answerMyUseAction}
        />
      </Section>
      <HeldPeople people={peopleOf(mine, bookings)} remove={removeValueAction} />
      <LooksList looks={looks} />
      <HandedOut recipients={recipients} />
      <OtherRecords tables={recordsOf(mine)} />
    </>
  );
}
