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
  expect(countPages(short)).toBe(1);
  expect(countPages(long)).toBeGreaterThan(2);
  const joined = joinPdfs([short, long, short]);
  expect(countPages(joined)).toBe(2 + countPages(long));
  expect(countPages(joinPdfs([joined, short]))).toBe(3 + countPages(long));
  // Each page says whose branch it is.
  const text = joined.toString("latin1");
  expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(countPages(joined));
});

test("the same papers joined are the same bytes", async () => {
  const files = [await letter(), await list(2)];
  expect(joinPdfs(files).equals(joinPdfs(files))).toBe(true);
});

test("what is no paper of ours is refused, and not half joined", async () => {
  const file = await letter();
  expect(() => joinPdfs([file, Buffer.from("%PDF-1.7\nnothing")])).toThrow("Not a PDF of ours.");
  expect(() => joinPdfs([file.subarray(0, file.length - 100)])).toThrow("Not a PDF of ours.");
});
