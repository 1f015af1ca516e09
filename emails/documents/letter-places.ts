const inch = 72;

/** A sheet of US Letter, and where it is folded: the first part is the longest, so that it slips little in its envelope. */
export const sheet = { width: 8.5 * inch, folds: [3.9 * inch, 7.45 * inch] } as const;

/** A #10 envelope, and its window: from the left and from the bottom (USPS Domestic Mail Manual, 601). */
const envelope = { width: 9.5 * inch, height: 4.125 * inch };
const pane = { left: 0.875 * inch, bottom: 0.5 * inch, width: 4.5 * inch, height: 1.125 * inch };

/** How far a folded sheet may slip, to the right and up. */
export const mostSlip = {
  right: envelope.width - sheet.width,
  up: envelope.height - sheet.folds[0],
};

/** Where the window is over a sheet that has slipped so far, from the sheet's top left. */
export function windowOver(slip: { right: number; up: number }) {
  const bottom = sheet.folds[0] - pane.bottom + slip.up;
  const left = pane.left - slip.right;
  return { left, right: left + pane.width, top: bottom - pane.height, bottom };
}

/** The address, in points from the top left: with an eighth of an inch around it in the window, however the sheet lies. */
export const addressPlace = { left: 1 * inch, top: 2.625 * inch, width: 3.25 * inch } as const;

/** Its lines: so high each, and so many at most. */
export const addressLines = { fontSize: 10, lineHeight: 1.15, most: 4 };

/** What stands beside the window and never in it. */
export const besideWindow = { left: 5.6 * inch, top: 2.625 * inch, width: 2.05 * inch } as const;
