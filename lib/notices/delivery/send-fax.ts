import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { keyedHash } from "@/lib/crypto/keyed-hash";
import { env } from "@/lib/env";
import { faxAddress } from "@/lib/mail/fax-address";
import { MailRefused } from "@/lib/mail/mail-failure";
import { type MailMessage, sendMail } from "@/lib/mail/send-mail";
import { aboutMoney, type Carried, disclosureOf } from "@/lib/notices/delivery/about-money";
import { chosenOrLast } from "@/lib/notices/delivery/chosen-or-last";
import { isSuspended } from "@/lib/notices/delivery/is-suspended";
import { stayHere } from "@/lib/notices/delivery/stay-here";
import { withAttempt } from "@/lib/notices/delivery/with-attempt";
import { endAttempt } from "@/lib/notices/end-attempt";
import { makePages } from "@/lib/notices/fax/make-pages";
import { nextSending, stillToSend } from "@/lib/notices/fax/next-sending";
import type { FaxSources } from "@/lib/notices/fax-sources";
import { joinPdfs } from "@/lib/pdf/join-pdfs";
import { reachFax } from "@/lib/privacy/reach-fax";
import { type Released, releaseDisclosure } from "@/lib/privacy/release-disclosure";

const toTheFax = ["name.given", "name.surname", "fax.number"];

/**
 * Hands a notice about money to the gateway that sends it on as a fax, by a mail that comes back to an address of this sending (P41). What
 * the gateway says of it is heard later. Where there is no number, or it is no fax of theirs, the next way has its turn (rule 104).
 * @throws MailUnavailable when it may be tried again.
 */
export async function sendFax(ctx: Context, sources: FaxSources, carried: Carried): Promise<void> {
  const { notice, kind, message } = carried;
  const about = aboutMoney(carried);
  const { attemptId, personId } = about;
  const fail = (detail: string) => endAttempt(ctx, { attemptId, status: "failed", detail });
  const name = await sources.findName(personId);
  if (!(name && env.FAX_DOMAIN))
    return void (await fail(name ? "no gateway for faxes" : "nobody to send it to"));
  const facts = await chosenOrLast(ctx, { notice: { id: notice.id, personId }, channel: "fax" });
  const disclosure = disclosureOf(about, { mode: "contact:fax", facts, reveals: toTheFax });
  const number = await reachFax(ctx, disclosure);
  if (!number) return void (await fail("no number for a fax"));
  const addressHash = keyedHash("blind index fax number", number);
  if (await isSuspended(ctx, { kind, personId, addressHash }))
    return void (await fail("no fax is at that number"));
  const to = `${name.given} ${name.surname}`;
  const own = await sources.pagesOf(kind, notice);
  const pages = own ? await joinPdfs(own) : await makePages({ kind, to, message });
  const sendingId = await nextSending(ctx, attemptId);
  if (!sendingId) return;
  const payload = faxMail({ sendingId, to: faxAddress(number, env.FAX_DOMAIN), pages });
  await withAttempt(ctx, {
    ...{ attemptId, addressHash, onlyWhile: stillToSend(sendingId) },
    // Each try is another commitment to the same entry.
    take: (taken) => releaseDisclosure(ctx, { ...disclosure, taken, payload }),
    run: (out) => handOver(ctx, { attemptId, sendingId }, out),
  });
}

function faxMail(fax: { sendingId: string; to: string; pages: Buffer }): MailMessage {
  const { sendingId, to, pages } = fax;
  const words = "The pages of this fax are attached.";
  return {
    ...{ messageId: `${sendingId}@${new URL(env.APP_URL).hostname}`, comesBackTo: sendingId },
    ...{ to: { address: to }, subject: "Fax", text: words, html: `<p>${words}</p>` },
    attachments: [{ filename: "fax.pdf", content: pages, contentType: "application/pdf" }],
  };
}

type LetOut = Released<"subject", MailMessage>;
type Sending = { attemptId: string; sendingId: string };

async function handOver(ctx: Context, { attemptId, sendingId }: Sending, out: LetOut) {
  if ("refusal" in out) return await stayHere(ctx, attemptId, out);
  try {
    await sendMail(out.cleared);
    await ctx.db.faxSending.updateMany({
      where: { id: sendingId, sentAt: null },
      data: { sentAt: clock.now() },
    });
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    await endAttempt(ctx, { attemptId, status: "refused", detail: error.message });
  }
}
