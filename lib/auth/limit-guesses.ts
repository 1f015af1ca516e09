import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";

const minute = 60;
// Two weeks: a timer counts no more than 24 days.
const remembered = 14 * 24 * 60 * minute;
const each = new RateLimiterMemory({
  ...{ keyPrefix: "each", points: 10 * env.RATE_LIMIT_FACTOR, duration: 15 * minute },
});
const together = new RateLimiterMemory({
  ...{ keyPrefix: "together", points: 100 * env.RATE_LIMIT_FACTOR, duration: 60 * minute },
});
const everywhere = new RateLimiterMemory({
  ...{ keyPrefix: "everywhere", points: 100 * env.RATE_LIMIT_FACTOR, duration: 60 * minute },
});
const known = new RateLimiterMemory({
  ...{ keyPrefix: "known", points: 1, duration: remembered },
});

type Guess = {
  /** Where a secret is guessed at: who stands outside uses up nothing of who is in. */
  door: "sign-in" | "verify" | "inside" | "code";
  /** Whose it is, by id or hash. */
  account: string;
  /** From which network address, by a hash. */
  from: string;
};

/**
 * Lets a secret be guessed at ten times in a quarter of an hour from one address, a hundred times an hour from all of them together,
 * and those of all accounts a hundred times an hour from one address; except, for the last two, from where somebody got this one right
 * before: so strangers cannot lock the owner out of where they work. Counted in memory (docs/decisions/003).
 * @throws DomainError too_many; whatever `guess` throws, which counts as wrong when it is a DomainError.
 */
export async function limitGuesses<Right>(
  { door, account, from }: Guess,
  guess: () => Promise<Right>,
): Promise<Right> {
  const secret = `${door} ${account}`;
  const here = `${secret} ${from}`;
  const owner = (await known.get(here)) !== null;
  await take(each, here, door);
  if (!owner) await take(together, secret, door);
  if (!owner) await take(everywhere, from, door);
  const giveBack = () =>
    owner ? undefined : Promise.all([together.reward(secret), everywhere.reward(from)]);
  try {
    const right = await guess();
    await Promise.all([each.delete(here), known.set(here, 1, remembered), giveBack()]);
    return right;
  } catch (error) {
    if (!(error instanceof DomainError)) await Promise.all([each.reward(here), giveBack()]);
    throw error;
  }
}

/** The way in for whoever strangers have held up: a mail reaches the holder of an account alone. */
const otherwise: Partial<Record<Guess["door"], string>> = {
  "sign-in": " The holder of an account can also set a new password by mail, at once.",
};

async function take(limiter: RateLimiterMemory, key: string, door: Guess["door"]): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const minutes = Math.ceil(error.msBeforeNext / 60_000);
    throw new DomainError(
      "too_many",
      `Too many tries went wrong. Please try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.${otherwise[door] ?? ""}`,
    );
  }
}
