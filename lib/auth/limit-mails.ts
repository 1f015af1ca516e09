import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";

const each = new RateLimiterMemory({
  ...{ keyPrefix: "mails", points: 3 * env.RATE_LIMIT_FACTOR, duration: 60 * 60 },
});

type Asked = {
  /** What the mail is for. */
  kind: "reset" | "verify" | "email";
  /** Whom it would go to, known to us or not: both are counted alike. */
  email: string;
  /** From which network address it is asked for, as a hash. */
  from: string;
};

/**
 * Lets one sender ask three times an hour for a mail to one address, so that nobody fills a mailbox that is not theirs, nor uses up by
 * themselves what its holder may ask for. Counted in memory (docs/decisions/003).
 * @throws DomainError too_many
 */
export async function limitMails({ kind, email, from }: Asked): Promise<void> {
  try {
    await each.consume(`${kind} ${lookupHash("email", email).toString("hex")} ${from}`);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new DomainError(
      "too_many",
      "You have asked for this three times within an hour. Look for our mails, also where your mailbox puts what it does not trust: each of them is still good.",
    );
  }
}
