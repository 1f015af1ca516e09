import type { CancellationTerms } from "@/prisma/seed/vacation";

type Tier = {
  /** Whole days to the departure, at least. */
  daysBefore: number;
  /** What we keep of the total. */
  percent: number;
  /** Whole US dollars added. */
  fixed: number;
};
type Terms = { version: string; title: string; text: string };

function paragraphs(...lines: string[]): string {
  return lines.join("\n\n");
}

const howDaysAreCounted =
  "Days are whole calendar days from the day you cancel to the day the vacation starts, in the time zone of its first day. You can cancel the whole booking or one traveller from your booking page, by mail or by telephone; the day we hear from you is the day that counts. The page shows what we keep before you confirm, and that figure is the one we use.";

const howRefundsArePaid =
  "Whatever you have paid above what we keep goes back the way it came, within 14 days. Once the vacation has started nothing is refunded for days that are missed. If we cancel, these terms do not apply and everything you paid is returned.";

/** What is kept when a traveller cancels: the first tier with `daysBefore` not above the days left (rules 52 and 55). */
export const cancellationTerms: Record<CancellationTerms, Terms & { tiers: Tier[] }> = {
  standard: {
    version: "1",
    title: "Standard cancellation terms",
    text: paragraphs(
      "60 days or more before the start we keep 10 percent of the total price. From 59 to 30 days we keep 50 percent, from 29 to 15 days 75 percent, and from 14 days on the whole of it.",
      howDaysAreCounted,
      howRefundsArePaid,
    ),
    tiers: [
      { daysBefore: 60, percent: 10, fixed: 0 },
      { daysBefore: 30, percent: 50, fixed: 0 },
      { daysBefore: 15, percent: 75, fixed: 0 },
      { daysBefore: 0, percent: 100, fixed: 0 },
    ],
  },
  expedition: {
    version: "1",
    title: "Expedition cancellation terms",
    text: paragraphs(
      "These terms hold for vacations on small ships and in camps that we pay for months ahead and cannot give back. 90 days or more before the start we keep 20 percent of the total price. From 89 to 60 days we keep 50 percent, from 59 to 30 days 75 percent, and from 29 days on the whole of it.",
      howDaysAreCounted,
      howRefundsArePaid,
    ),
    tiers: [
      { daysBefore: 90, percent: 20, fixed: 0 },
      { daysBefore: 60, percent: 50, fixed: 0 },
      { daysBefore: 30, percent: 75, fixed: 0 },
      { daysBefore: 0, percent: 100, fixed: 0 },
    ],
  },
};

const untilDeposit = [
  "These are the terms between you and International Vacations, Inc. when you book one of our vacations. They are part of your booking as they stand on the day you book; a later version does not change it.",
  "Holding places. When you choose a departure we hold the places for the time shown on the page, and nobody else can buy them. The price you see when the hold starts is the price you pay while the hold lasts, even if we change it meanwhile. Nothing is owed until you pay. When the hold ends the places go back on sale, and if the price is then different you see it before you go on.",
  "Deposit and balance. You book by paying the deposit, and we confirm by e-mail once the payment has arrived. The departure page and your booking show the deposit, the balance and the day the balance is due. If you book on or after that day, the whole price is due at once. Where the departure offers it and there is time for it, you may divide the balance into monthly instalments on your booking page, at no cost; the last part is due on the day of the balance. If the balance is late we write to you before we do anything else; if it stays unpaid we may cancel the booking under its cancellation terms.",
];

const lateFees =
  "If you pay late. A bill that is still not paid at our last reminder, four weeks after its day or sooner where the start is near, costs a late fee once: 2 percent of what is then still due of that bill. The reminder before it tells you so, and the fee is billed by itself, with what it is reckoned from. Nothing is charged while a bill is disputed, while we have agreed to wait, or on a fee. If the booking is cancelled, by you or by us, its late fees are taken back.";

const afterDeposit = [
  "When too few people book. Each departure has a minimum number of travellers and a decision date, both shown on its page. If the minimum is not reached we tell you by the decision date. You may then take another departure at the price we offer or have everything you paid returned within 14 days.",
  "If the price rises. We may raise the price of a vacation you have booked only for costs that we do not set, such as fuel, park fees, taxes and exchange rates, and we send you the reckoning. If the rise is over 8 percent, or we tell you within 20 days of the start, you may leave the booking free of charge and everything you paid is returned within 14 days.",
  "If you cancel. You may cancel at any time before the start. What we keep depends on how many days are left and is set out in the cancellation terms of your vacation; your booking page shows the figure for every day before you decide.",
  "Sending someone else. A traveller may give a place to another person who meets the same conditions. Tell us at least 7 days before the start. We charge what the change costs us, such as a new air ticket or permit, no more, and show you the sum first.",
  "If we cancel or change. If we cancel a departure for any reason, everything you paid is returned within 14 days. Itineraries follow weather, roads and ice, and guides may change the order of a day. If we must change something that matters, such as the dates or the main places, we tell you as soon as we know and you may accept, choose another departure or have your money back.",
  "What we need from you. Give names as in the passport, by the day your booking shows. Passports, visas, health advice and travel insurance are yours to arrange; each vacation's notes say what to look for. Tell us early about anything that would make the days described too hard, so that we can say honestly whether they are.",
];

type BookingTerms = Terms & {
  /** From then on whoever books agrees to these; a booking keeps those that it was made under (rule 56). */
  from: string;
  /** Basis points of what is late of a bill; 0 where they name no late fee. */
  lateFeeRate: number;
};

/** What a traveller agrees to when booking (rules 24, 34, 65, 66): every version, the first first. */
export const bookingTerms: readonly [BookingTerms, ...BookingTerms[]] = [
  {
    ...{ version: "1", title: "Booking terms", from: "2026-01-01T05:00:00Z", lateFeeRate: 0 },
    text: paragraphs(...untilDeposit, ...afterDeposit),
  },
  {
    ...{ version: "2", title: "Booking terms", from: "2026-06-01T04:00:00Z", lateFeeRate: 200 },
    text: paragraphs(...untilDeposit, lateFees, ...afterDeposit),
  },
];
