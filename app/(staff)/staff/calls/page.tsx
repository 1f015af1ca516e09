import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { CallInHandSection } from "@/components/staff/calls/call-in-hand";
import { CallsPage } from "@/components/staff/calls/calls-page";
import { listOwing } from "@/lib/billing/list-owing";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { findCallInHand } from "@/lib/notices/find-call-in-hand";
import { listCalls } from "@/lib/notices/list-calls";
import { CallsQuery } from "@/lib/notices/schema";
import { paths } from "@/lib/paths";
import { showLook } from "../cases/show-look";
import { beginCallAction, recordCallAction } from "./actions";

export const metadata: Metadata = { title: "Calls" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { accountId } = await openDesk(paths.staffCalls());
  const query = CallsQuery.parse(await searchParams);
  const billing = openContext("billing", accountId);
  const calls = await listCalls(billing);
  const called = [...calls.now, ...calls.later, ...calls.made];
  const personIds = [...new Set(called.map(({ personId }) => personId))];
  const owing = await listOwing(billing, { personIds });
  const inHand = query.call ? await findCallInHand(billing, { attemptId: query.call }) : null;
  const look =
    inHand && query.look ? await showLook(openContext("staff", accountId), query.look) : null;
  return (
    <CallsPage {...calls} owing={owing} done={query.done} begin={beginCallAction}>
      {inHand ? (
        <CallInHandSection
          call={inHand}
          owing={owing.find(({ personId }) => personId === inHand.personId)}
          look={look}
          callId={newId()}
          begin={beginCallAction}
          record={recordCallAction}
        />
      ) : null}
    </CallsPage>
  );
}
