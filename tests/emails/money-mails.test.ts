import { expect, test } from "vitest";
import { type BalanceDue, balanceDue } from "@/emails/balance-due";
import { type BalanceReceived, balanceReceived } from "@/emails/balance-received";
import { type BookingCancelled, bookingCancelled } from "@/emails/booking-cancelled";
import { type BookingChanged, bookingChanged } from "@/emails/booking-changed";
import { type Chargeback, chargeback } from "@/emails/chargeback";
import { type Collection, collection } from "@/emails/collection";
import { type PaymentOverdue, paymentOverdue } from "@/emails/payment-overdue";
import { type PaymentReturned, paymentReturned } from "@/emails/payment-returned";
import { renderMail } from "@/emails/render-mail";
import { trip } from "@/tests/emails/trip";

const due: BalanceDue = {
  ...{ ...trip, occasion: "bill", invoice: "IV-000012", collected: false },
  due: { amount: "$3,200.00", on: "Wed, Mar 31, 2027", late: false },
};
const left = { amount: "$2,700.00", on: "Wed, Mar 31, 2027", late: false };
const received: BalanceReceived = {
  ...{
    ...trip,
    amount: "$500.00",
    receivedOn: "Nov 28, 2026, 4:05 PM EST",
    paidBy: "card",
    goesBack: null,
    keptUntil: null,
    collected: false,
  },
  left,
};
const cancelled: BookingCancelled = {
  ...{ ...trip, cancelledOn: "Nov 28, 2026, 4:05 PM EST", price: "$4,000.00", kept: "$1,000.00" },
  ...{
    ...{ byUs: false, byDesk: false },
    paid: "$4,000.00",
    back: "$3,000.00",
    left: null,
    papers: ["CN-000001", "IV-000013"],
  },
};
const changed: BookingChanged = {
  ...{ ...trip, changedOn: "Nov 28, 2026, 4:05 PM EST", travellers: 1, left: 2, byDesk: false },
  ...{ before: "$6,000.00", after: "$4,500.00", kept: "$500.00", back: "$1,500.00", due: null },
  lines: [{ label: "2 adults in Twin room", amount: "$4,000.00" }],
  papers: ["CN-000002", "IV-000014"],
};
const contested: Chargeback = {
  ...{ ...trip, paid: "$0.00", state: "open", amount: "$800.00", on: "Sat, Nov 28, 2026" },
  open: "$4,000.00",
};
const returned: PaymentReturned = {
  ...{ ...trip, paid: "$0.00", what: "check 1042", on: "Sat, Nov 28, 2026", amount: "$500.00" },
  open: "$4,000.00",
};
const collected: Collection = {
  ...{ ...trip, cardUrl: "http://localhost:3000/bookings/x/card", occasion: "kept" },
  lines: [{ amount: "$3,200.00", on: "Wed, Mar 31, 2027" }],
  ...{ due: null, retryOn: null },
};

const overdue: Omit<PaymentOverdue, "level"> = {
  ...{ ...trip, amount: "$3,200.00", since: "Wed, Mar 31, 2027" },
  bills: [{ name: "IV-000012", dueOn: "Wed, Mar 31, 2027", open: "$3,200.00" }],
  ...{ credit: null, fee: null, feeFrom: null },
};

const flat = (text: string) => text.replace(/\s+/g, " ");

test("P39: a bill says how much is open, by when, and where it is paid, in text and in HTML", async () => {
  const { subject, html, text } = await renderMail(balanceDue(due));
  expect(subject).toContain("$3,200.00 for Norwegian Fjords by Wed, Mar 31, 2027");
  for (const fact of ["$3,200.00", "Wed, Mar 31, 2027", "IV-000012", trip.reference])
    for (const part of [html, flat(text)]) expect(part).toContain(fact);
  expect(text.split("\n")).toContain(trip.payUrl);
  expect(html).toContain(trip.payUrl);
});

test("P39: where all is paid a bill asks for nothing, and a reminder says that it is one", async () => {
  const nothing = await renderMail(balanceDue({ ...due, due: null }));
  expect(nothing.subject).toContain("nothing is left to pay");
  expect(nothing.text).not.toContain(trip.payUrl);
  const reminder = await renderMail(balanceDue({ ...due, occasion: "reminder" }));
  expect(reminder.subject).toMatch(/^A reminder: /);
});

test("P39: a bill of what is taken from a card says so, and asks for nothing", async () => {
  const { text } = await renderMail(balanceDue({ ...due, collected: true }));
  expect(flat(text)).toContain("when it is due on Wed, Mar 31, 2027: you need do nothing");
  expect(flat(text)).not.toContain("Please pay it by");
});

test("rules 41 and 42: a receipt says what came, what is left, and what of it goes back", async () => {
  const some = await renderMail(balanceReceived(received));
  for (const fact of ["$500.00", "$2,700.00 is left to pay, by Wed, Mar 31, 2027"])
    expect(flat(some.text)).toContain(fact);
  const late = { ...received, left: { ...left, late: true } };
  expect(flat((await renderMail(balanceReceived(late))).text)).toContain(
    "$2,700.00 is left to pay, due since Wed, Mar 31, 2027.",
  );
  const all = await renderMail(balanceReceived({ ...received, left: null, goesBack: "$20.00" }));
  expect(flat(all.text)).toContain("$20.00 of it is on its way back to you");
  expect(flat(all.text)).toContain("You owe nothing");
  const taken = await renderMail(balanceReceived({ ...received, collected: true }));
  expect(flat(taken.text)).toContain("from the card that you let us keep, as agreed");
});

test("rules 41 and 47: who paid less than the first payment reads what is left of that, and until when their places are kept", async () => {
  const part = { ...received, keptUntil: "Dec 1, 2026, 4:05 PM EST" };
  const { html, text } = await renderMail(balanceReceived(part));
  for (const said of [flat(html), flat(text)])
    for (const fact of ["not confirmed yet", "Left of the first payment", part.keptUntil])
      expect(said).toContain(fact);
});

test("rule 53: who cancelled reads what is kept, what goes back, or what is left to pay", async () => {
  const back = await renderMail(bookingCancelled(cancelled));
  for (const part of [back.html, flat(back.text)])
    for (const fact of ["$1,000.00", "$3,000.00", "CN-000001, IV-000013"])
      expect(part).toContain(fact);
  expect(back.text).not.toContain(trip.payUrl);
  const owes = { ...cancelled, back: null, left: { amount: "$200.00", on: "Mon, Dec 14, 2026" } };
  const left = await renderMail(bookingCancelled(owes));
  expect(flat(left.text)).toContain("please pay it by Mon, Dec 14, 2026");
  expect(left.text.split("\n")).toContain(trip.payUrl);
});

test("rule 65: what we cancelled keeps nothing, says by when all is back, and asks nobody whether it was them", async () => {
  const byUs = { ...cancelled, byUs: true, kept: "$0.00", back: "$4,000.00" };
  const { html, text } = await renderMail(bookingCancelled(byUs));
  for (const part of [flat(html), flat(text)]) {
    for (const fact of ["We had to cancel", "$4,000.00", "within 14 days", "CN-000001"])
      expect(part).toContain(fact);
    expect(part).not.toMatch(/As you wished|not you who cancelled|bill what we keep/);
  }
});

test("rules 53 and 74: who took somebody off a booking reads what it comes to, what is kept, and what goes back or is due", async () => {
  const { html, text, subject } = await renderMail(bookingChanged(changed));
  expect(subject).toContain("Changed: Norwegian Fjords");
  for (const part of [flat(html), flat(text)])
    for (const fact of ["$6,000.00", "$4,500.00", "$500.00", "$1,500.00", "CN-000002, IV-000014"])
      expect(part).toContain(fact);
  expect(flat(text)).toContain("The place is on sale again, and 2 travellers will go.");
  const later = { amount: "$3,700.00", on: "Wed, Mar 31, 2027", late: false };
  const owes = await renderMail(bookingChanged({ ...changed, back: null, kept: null, due: later }));
  expect(flat(owes.text)).toContain("$3,700.00 is left to pay, by Wed, Mar 31, 2027");
  expect(flat(owes.text)).not.toContain("goes back to");
  const paid = await renderMail(bookingChanged({ ...changed, back: null, travellers: 2, left: 1 }));
  expect(flat(paid.text)).toContain("Their places are on sale again, and one traveller will go.");
  expect(flat(paid.text)).toContain("you owe nothing");
});

test("rule 91: a mail about a chargeback says what happened, what counts as paid, and asks for money only once it is lost", async () => {
  const [open, won, lost] = await Promise.all(
    (["open", "won", "lost"] as const).map((state) =>
      renderMail(chargeback({ ...contested, state })),
    ),
  );
  for (const mail of [open, won, lost])
    for (const part of [mail?.html, flat(mail?.text ?? "")])
      for (const fact of ["$800.00", "Sat, Nov 28, 2026"]) expect(part).toContain(fact);
  expect(open?.text).not.toContain(trip.payUrl);
  expect(flat(open?.text ?? "")).toContain("nothing is overdue because of it");
  expect(flat(won?.text ?? "")).toContain("counts as paid again");
  expect(lost?.text.split("\n")).toContain(trip.payUrl);
});

test("rule 91: what a bank did not honor is said with what it was, and asks for what is owed again", async () => {
  const { html, text } = await renderMail(paymentReturned(returned));
  for (const part of [html, flat(text)])
    for (const fact of ["check 1042", "$500.00", "$4,000.00", "did not honor"])
      expect(part).toContain(fact);
  expect(text.split("\n")).toContain(trip.payUrl);
  const none = await renderMail(paymentReturned({ ...returned, open: null }));
  expect(none.text).not.toContain(trip.payUrl);
});

test("P39: what is taken from a card is said with every amount and its day, and a way to stop it", async () => {
  for (const occasion of ["kept", "announced"] as const) {
    const { html, text } = await renderMail(collection({ ...collected, occasion }));
    for (const part of [html, flat(text)])
      for (const fact of ["$3,200.00", "Wed, Mar 31, 2027"]) expect(part).toContain(fact);
    expect(text.split("\n")).toContain(collected.cardUrl);
  }
});

test("a card that was not charged: when it is tried again, or how to pay otherwise", async () => {
  const failed = { ...collected, lines: [], due: { amount: "$3,200.00", on: "Wed, Mar 31, 2027" } };
  const again = collection({ ...failed, occasion: "declined", retryOn: "Sun, Apr 4, 2027" });
  expect(flat((await renderMail(again)).text)).toContain("once more on Sun, Apr 4, 2027");
  for (const occasion of ["declined", "authenticate", "refused"] as const) {
    const { text } = await renderMail(collection({ ...failed, occasion }));
    expect(text.split("\n")).toContain(trip.payUrl);
    expect(flat(text)).toMatch(/not try (it|this) again/);
  }
});

test("P40: no mail about money carries advertising or a way to be without it", async () => {
  const mails = [
    bookingCancelled({ ...cancelled, byUs: true }),
    ...[
      balanceDue(due),
      balanceReceived(received),
      bookingCancelled(cancelled),
      bookingChanged(changed),
    ],
    ...[chargeback({ ...contested, state: "lost" }), paymentReturned(returned)],
    ...(["kept", "announced", "declined", "authenticate", "refused"] as const).map((occasion) =>
      collection({ ...collected, occasion }),
    ),
  ];
  for (const mail of await Promise.all(mails.map(renderMail)))
    expect(`${mail.html} ${mail.text}`).not.toMatch(
      /unsubscribe|special offer|discount|newsletter/i,
    );
});

test("P39, P40: what is late is asked for more plainly each time, with the bill, where to pay, and nothing else", async () => {
  const mails = await Promise.all(
    [2, 3, 4, 5].map((level) => renderMail(paymentOverdue({ ...overdue, level }))),
  );
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(mails.length);
  for (const { subject, html, text } of mails) {
    expect(subject).toContain("$3,200.00 for Norwegian Fjords");
    for (const words of [flat(text), flat(html)]) {
      expect(words).toContain("IV-000012");
      expect(words).toContain(trip.payUrl);
      expect(words).not.toMatch(/unsubscribe/i);
    }
  }
});
