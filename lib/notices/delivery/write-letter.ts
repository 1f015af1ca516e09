import { NoticeLetter } from "@/emails/documents/notice-letter";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { keyedHash } from "@/lib/crypto/keyed-hash";
import { makePersonKey } from "@/lib/crypto/person-key";
import { seal } from "@/lib/crypto/seal";
import { formatDate, localDateOf } from "@/lib/dates";
import type { emptySql } from "@/lib/db/sql";
import { newReference } from "@/lib/ids";
import { windowLines } from "@/lib/notices/addresses/window-lines";
import { type AboutMoney, disclosureOf } from "@/lib/notices/delivery/about-money";
import { isSuspended } from "@/lib/notices/delivery/is-suspended";
import type { LetterSources } from "@/lib/notices/letter-sources";
import { letterBlocks } from "@/lib/notices/letters/letter-blocks";
import { letterKey } from "@/lib/notices/letters/letter-key";
import type { ComposedMessage, NoticeKind } from "@/lib/notices/notices";
import { countPages, joinPdfs } from "@/lib/pdf/join-pdfs";
import { renderPdf } from "@/lib/pdf/render-pdf";
import { releaseDisclosure } from "@/lib/privacy/release-disclosure";

type Letter = { number: string; to: string[]; pages: Buffer; sheets: number };

/** Where a letter would go: null where there is no address that the post could find, or where one came back from there. */
export async function findWindow(
  ctx: Context,
  sources: LetterSources,
  { kind, personId }: { kind: NoticeKind; personId: string },
): Promise<{ to: string[]; addressHash: Buffer<ArrayBuffer> } | null> {
  const addressee = await sources.findAddressee(personId);
  const to = addressee && windowLines(addressee);
  if (!to) return null;
  // However it is spelled and spaced.
  const normal = to.join(" ").normalize("NFC").toLowerCase().replace(/\s+/gu, " ");
  const addressHash = keyedHash("blind index postal address", normal);
  return (await isSuspended(ctx, { kind, personId, addressHash })) ? null : { to, addressHash };
}

/** The letter itself: its words for a window envelope, and behind them the papers that the mail would carry. */
export async function makeLetter(
  sources: LetterSources,
  about: { kind: NoticeKind; subjectId: string; to: string[]; message: ComposedMessage },
): Promise<Letter> {
  const { kind, subjectId, to, message } = about;
  const number = newReference();
  const own = await sources.paperOf(kind, { subjectId, envelope: { to, number } });
  if (own) return { number, to, pages: own, sheets: await countPages(own) };
  const writtenAt = clock.now();
  const words = await renderPdf(
    NoticeLetter({
      ...{ to, number, writtenAt, writtenOn: formatDate(localDateOf(writtenAt)) },
      ...{ title: message.subject, blocks: letterBlocks(message.text) },
    }),
  );
  const enclosed = message.attachments.filter((file) => file.contentType === "application/pdf");
  const pages = await joinPdfs([words, ...enclosed.map(({ content }) => content)]);
  return { number, to, pages, sheets: await countPages(pages) };
}

/** Lets a letter out to its person, as one entry of its own in the ledger of what left (I17). */
export async function letLetterOut(
  ctx: Context,
  { about, letter }: { about: AboutMoney; letter: Letter },
  taken: typeof emptySql,
) {
  const way = { mode: "contact:post", facts: ["chosenOrLast"], reveals: inTheWindow } as const;
  return await releaseDisclosure(ctx, { ...disclosureOf(about, way), taken, payload: letter });
}

const inTheWindow = [
  ...["name.given", "name.surname", "address.street", "address.city", "address.state"],
  ...["address.postal_code", "address.country"],
];

/** Puts it where the next batch is made of, sealed under a key of its own. */
export async function keepLetter(
  ctx: Context,
  { attemptId, personId, letter }: { attemptId: string; personId: string; letter: Letter },
): Promise<void> {
  const { number, to, pages, sheets } = letter;
  const { key, wrapped } = makePersonKey({ personId, retentionClass: letterKey });
  const sealed = (field: string, value: string) =>
    seal(key, { personId, field: `${attemptId}.${field}` }, value);
  await ctx.db.letter.createMany({
    data: [
      {
        ...{ attemptId, personId, number, sheets, keyWrapped: wrapped },
        addressCt: sealed("address", JSON.stringify(to)),
        pagesCt: sealed("pages", pages.toString("base64")),
      },
    ],
    skipDuplicates: true,
  });
}
