import type { CallScript } from "@/emails/call-script";
import { noticeCall } from "@/emails/notice-call";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { env } from "@/lib/env";
import { MailUnavailable } from "@/lib/mail/mail-failure";
import type { CallSources } from "@/lib/notices/call-sources";
import { keepScript } from "@/lib/notices/calls/keep-script";
import { spokenLines } from "@/lib/notices/calls/spoken-lines";
import { whyNotCalled } from "@/lib/notices/calls/why-not-called";
import { zonesOf } from "@/lib/notices/calls/zones-of";
import { aboutMoney, type Carried, disclosureOf } from "@/lib/notices/delivery/about-money";
import { chosenOrLast } from "@/lib/notices/delivery/chosen-or-last";
import { withAttempt } from "@/lib/notices/delivery/with-attempt";
import { endAttempt } from "@/lib/notices/end-attempt";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";
import type { PersonName } from "@/lib/privacy/privacy";
import { releaseDisclosure } from "@/lib/privacy/release-disclosure";

const onThePhone = ["name.given", "name.surname", "phone.number"];

/**
 * Puts a notice about money among the calls that a clerk makes: what is said, sealed, and at which hours (P41, rule 101). The number is not
 * read here: the vault says whether there is one that may be called. Where there is none, where it is somebody else's, or where no more
 * calls are wanted, the next way has its turn (rule 104).
 * @throws MailUnavailable when it may be tried again.
 */
export async function prepareCall(
  ctx: Context,
  sources: CallSources,
  carried: Carried,
): Promise<void> {
  const { notice, kind, message } = carried;
  const about = aboutMoney(carried);
  const { attemptId, personId } = about;
  const fail = (detail: string) => endAttempt(ctx, { attemptId, status: "failed", detail });
  const { name, address } = (await sources.findCallee(personId)) ?? {};
  const none = name ? await whyNotCalled(ctx, personId) : "nobody to ask for";
  if (!name || none) return void (await fail(none ?? ""));
  const script = (await sources.scriptOf(kind, notice)) ?? scriptFrom(name, message);
  const facts = await chosenOrLast(ctx, { notice: { id: notice.id, personId }, channel: "phone" });
  const disclosure = disclosureOf(about, { mode: "contact:phone", facts, reveals: onThePhone });
  const zones = zonesOf(address);
  await withAttempt(ctx, {
    ...{ attemptId, addressHash: null },
    take: (taken) => releaseDisclosure(ctx, { ...disclosure, taken, payload: script }),
    run: async (out) => {
      if ("cleared" in out) await keepScript(ctx, { attemptId, personId, zones, script });
      else if (out.forGood) await fail("no number that may be called");
      else throw new MailUnavailable(`Not let out: ${out.refusal}`);
    },
  });
}

function scriptFrom({ given, surname }: PersonName, { text }: ComposedMessage): CallScript {
  return noticeCall({
    to: `${given} ${surname}`,
    lines: spokenLines(text),
    findBookingUrl: `${env.APP_URL}${paths.findBooking()}`,
  });
}

const hour = 3_600_000;

/** Whether what is to be said in a call stands there, and is of this hour: what was paid since is not asked for (rule 94). */
export async function isScripted(ctx: Context, attemptId: string): Promise<boolean> {
  const writtenAt = { gt: new Date(clock.now().getTime() - hour) };
  return (await ctx.db.callScript.count({ where: { attemptId, writtenAt } })) > 0;
}
