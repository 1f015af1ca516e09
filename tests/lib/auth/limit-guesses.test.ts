import { expect, test } from "vitest";
import { limitGuesses } from "@/lib/auth/limit-guesses";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";

const wrong = async () => {
  throw new DomainError("invalid", "wrong");
};
const right = async () => "in";
const door = "sign-in";
const codeOf = (guess: Promise<unknown>) =>
  guess.then(
    () => "in",
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

async function guessWrong(account: string, from: string, times: number): Promise<string[]> {
  const answers: string[] = [];
  for (let time = 0; time < times; time += 1)
    answers.push(await codeOf(limitGuesses({ door, account, from }, wrong)));
  return answers;
}

test("P30: ten wrong tries from one address, then a wait, also for what would be right; other addresses are not held up", async () => {
  const [account, from] = [newId(), newId()];
  expect(await guessWrong(account, from, 11)).toEqual([...Array(10).fill("invalid"), "too_many"]);
  expect(await codeOf(limitGuesses({ door, account, from }, right))).toBe("too_many");
  expect(await codeOf(limitGuesses({ door, account, from: newId() }, right))).toBe("in");
});

test("who is held up is told until when, and that a mail lets the holder in at once", async () => {
  const [account, from] = [newId(), newId()];
  await guessWrong(account, from, 10);
  await expect(limitGuesses({ door, account, from }, right)).rejects.toMatchObject({
    message: expect.stringMatching(/try again in 15 minutes\. .* new password by mail/),
  });
});

test("tries that come all at once are counted before they are answered", async () => {
  const [account, from] = [newId(), newId()];
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => codeOf(limitGuesses({ door, account, from }, wrong))),
  );
  expect(answers.filter((answer) => answer === "invalid").length).toBe(10);
});

test("P30: strangers with many addresses are stopped, and the owner is not locked out where they got in before", async () => {
  const [account, home] = [newId(), newId()];
  expect(await codeOf(limitGuesses({ door, account, from: home }, right))).toBe("in");
  for (let stranger = 0; stranger < 20; stranger += 1) await guessWrong(account, newId(), 5);
  expect(await guessWrong(account, newId(), 1)).toEqual(["too_many"]);
  expect(await codeOf(limitGuesses({ door, account, from: home }, right))).toBe("in");
  expect(await codeOf(limitGuesses({ door, account: newId(), from: newId() }, right))).toBe("in");
});

test("a fault of ours is nobody's wrong try", async () => {
  const [account, from] = [newId(), newId()];
  for (let time = 0; time < 30; time += 1)
    expect(
      await codeOf(limitGuesses({ door, account, from }, () => Promise.reject(new Error("fault")))),
    ).toBe("Error: fault");
  expect(await codeOf(limitGuesses({ door, account, from }, right))).toBe("in");
});

test("who tries one password after the other on many accounts is stopped by where they do it from, and whoever got in there before is not", async () => {
  const [from, owner] = [newId(), newId()];
  expect(await codeOf(limitGuesses({ door, account: owner, from }, right))).toBe("in");
  const answers: string[] = [];
  for (let account = 0; account < 101; account += 1)
    answers.push(...(await guessWrong(newId(), from, 1)));
  expect(answers).toEqual([...Array(100).fill("invalid"), "too_many"]);
  expect(await codeOf(limitGuesses({ door, account: owner, from }, right))).toBe("in");
  expect(await codeOf(limitGuesses({ door, account: newId(), from: newId() }, right))).toBe("in");
});

test("strangers at the door use up nothing of who is in, and the right password gives no tries of the code back", async () => {
  const [account, from] = [newId(), newId()];
  for (let stranger = 0; stranger < 20; stranger += 1) await guessWrong(account, newId(), 5);
  expect(await codeOf(limitGuesses({ door: "inside", account, from }, right))).toBe("in");

  const code = { door: "code", account, from: newId() } as const;
  const tries: string[] = [];
  for (let time = 0; time < 11; time += 1) {
    await limitGuesses({ door: "inside", account, from: code.from }, right);
    tries.push(await codeOf(limitGuesses(code, wrong)));
  }
  expect(tries).toEqual([...Array(10).fill("invalid"), "too_many"]);
});
