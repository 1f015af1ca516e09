import { expect, test } from "vitest";
import {
  addressLines,
  addressPlace,
  besideWindow,
  mostSlip,
  sheet,
  windowOver,
} from "@/emails/documents/letter-places";

const eighth = 72 / 8;
const slips = [0, mostSlip.right / 2, mostSlip.right].flatMap((right) =>
  [0, mostSlip.up / 2, mostSlip.up].map((up) => ({ right, up })),
);

test("rule 85: however a letter lies in its envelope, the window shows the whole address with room around it, and nothing else", () => {
  const { fontSize, lineHeight, most } = addressLines;
  const bottom = addressPlace.top + most * fontSize * lineHeight;
  for (const slip of slips) {
    const seen = windowOver(slip);
    expect(addressPlace.left - seen.left).toBeGreaterThanOrEqual(eighth);
    expect(seen.right - addressPlace.left - addressPlace.width).toBeGreaterThanOrEqual(eighth);
    expect(addressPlace.top - seen.top).toBeGreaterThanOrEqual(eighth);
    expect(seen.bottom - bottom).toBeGreaterThanOrEqual(eighth);
    expect(besideWindow.left).toBeGreaterThan(seen.right);
    expect(seen.bottom).toBeLessThan(sheet.folds[0]);
  }
  expect(besideWindow.left + besideWindow.width).toBeLessThan(sheet.width);
});
