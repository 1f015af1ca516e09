import type { Context } from "@/lib/context/open-context";
import { aboutMoney, type Carried } from "@/lib/notices/delivery/about-money";
import { stayHere } from "@/lib/notices/delivery/stay-here";
import { withAttempt } from "@/lib/notices/delivery/with-attempt";
import {
  findWindow,
  keepLetter,
  letLetterOut,
  makeLetter,
} from "@/lib/notices/delivery/write-letter";
import { endAttempt } from "@/lib/notices/end-attempt";
import type { LetterSources } from "@/lib/notices/letter-sources";

/**
 * Writes the letter of a notice about money and puts it where the next batch is made of (P41). It counts as sent when its batch was
 * taken to the post (rule 104). Where there is no address that the post could find, the next way has its turn.
 * @throws MailUnavailable when it may be tried again.
 */
export async function postLetter(
  ctx: Context,
  sources: LetterSources,
  carried: Carried,
): Promise<void> {
  const { notice, kind, message } = carried;
  const about = aboutMoney(carried);
  const { attemptId, personId } = about;
  const window = await findWindow(ctx, sources, { kind, personId });
  if (!window) {
    const detail = "no address for a letter";
    await endAttempt(ctx, { attemptId, status: "failed", detail });
    return;
  }
  const { to, addressHash } = window;
  const letter = await makeLetter(sources, { kind, subjectId: notice.subjectId, to, message });
  await withAttempt(ctx, {
    ...{ attemptId, addressHash },
    take: (claim) => letLetterOut(ctx, { about, letter }, claim),
    run: async (out) => {
      if ("cleared" in out) await keepLetter(ctx, { attemptId, personId, letter });
      else await stayHere(ctx, attemptId, out);
    },
  });
}

/** Whether the letter of an attempt is written already, and waits for the printer or for the post. */
export async function isWritten(ctx: Context, attemptId: string): Promise<boolean> {
  return (await ctx.db.letter.count({ where: { attemptId } })) > 0;
}
