import { FaxCover } from "@/emails/documents/fax-cover";
import { NoticeLetter } from "@/emails/documents/notice-letter";
import { clock } from "@/lib/clock";
import { formatDate, localDateOf } from "@/lib/dates";
import { env } from "@/lib/env";
import { newReference } from "@/lib/ids";
import { letterBlocks } from "@/lib/notices/letters/letter-blocks";
import { noticeName } from "@/lib/notices/notice-names";
import type { ComposedMessage, NoticeKind } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";
import { joinPdfs } from "@/lib/pdf/join-pdfs";
import { renderPdf } from "@/lib/pdf/render-pdf";

const seller = "International Vacations, Inc";

/** The pages of a fax: a cover without a figure, the words of the notice, and behind them the papers that its mail would carry. */
export async function makePages(about: {
  kind: NoticeKind;
  to: string;
  message: ComposedMessage;
}): Promise<Buffer> {
  const { kind, to, message } = about;
  const [number, writtenAt] = [newReference(), clock.now()];
  const day = formatDate(localDateOf(writtenAt));
  const cover = FaxCover({
    ...{ to, seller, day, title: `Fax ${number}`, reference: number, issuedAt: writtenAt },
    about: `${noticeName(kind)}, fax ${number}`,
    supportUrl: `${env.APP_URL}${paths.support()}`,
  });
  const words = NoticeLetter({
    ...{ by: "Fax", to: [to], number, writtenAt, writtenOn: day },
    ...{ title: message.subject, blocks: letterBlocks(message.text) },
  });
  const enclosed = message.attachments.filter((file) => file.contentType === "application/pdf");
  return await joinPdfs([
    ...[await renderPdf(cover), await renderPdf(words)],
    ...enclosed.map(({ content }) => content),
  ]);
}
