import { expect, test } from "vitest";
import { LetterList } from "@/emails/documents/letter-list";
import { NoticeLetter } from "@/emails/documents/notice-letter";
import { countPages, joinPdfs } from "@/lib/pdf/join-pdfs";
import { renderPdf } from "@/lib/pdf/render-pdf";

const at = new Date("2026-11-28T12:00:00Z");

const list = (lines: number) =>
  renderPdf(
    LetterList({
      letters: Array.from({ length: lines }, (_, n) => ({ number: `K7QM-${n}`, sheets: 1 })),
      ...{ madeAt: at, madeOn: "a day", name: "letters-2026-11-28-aaaa" },
    }),
  );
const letter = () =>
  renderPdf(
    NoticeLetter({
      ...{ to: ["Ann Canary", "1 Canary Street"], number: "K7QM-4XWD", writtenAt: at },
      ...{ writtenOn: "a day", title: "A title", blocks: [{ kind: "paragraph", text: "Words" }] },
    }),
  );

test("papers that are joined have all their pages, in their order, and can be joined again", async () => {
  const [long, short] = [await list(120), await letter()];
  expect(await countPages(short)).toBe(1);
  const pages = await countPages(long);
  expect(pages).toBeGreaterThan(2);
  const joined = await joinPdfs([short, long, short]);
  expect(await countPages(joined)).toBe(2 + pages);
  expect(await countPages(await joinPdfs([joined, short]))).toBe(3 + pages);
});

test("the same papers joined are the same bytes", async () => {
  const files = [await letter(), await list(2)];
  expect((await joinPdfs(files)).equals(await joinPdfs(files))).toBe(true);
});

test("what is no paper is refused, and not half joined", async () => {
  await expect(joinPdfs([await letter(), Buffer.from("nothing")])).rejects.toThrow();
});
