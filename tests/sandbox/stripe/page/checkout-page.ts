import type { Answer } from "../answer";
import { formatAmount } from "../payments/amounts";
import type { CardEntry, CardErrors } from "../payments/check-card";
import { inGroups, testCards } from "../payments/test-cards";
import type { CheckoutRecord, SessionRecord } from "../state/records";
import { escapeHtml } from "./escape-html";
import { page } from "./layout";

type View = {
  session: SessionRecord;
  checkout: CheckoutRecord | undefined;
  entry: CardEntry;
  errors?: CardErrors;
  refusal?: string | undefined;
  status?: number;
};

/** The page on which a person pays: what, how much, and the card's form. */
export function checkoutPage(view: View): Answer {
  const { session, refusal } = view;
  const saves = session.mode === "setup";
  const total = saves ? "" : formatAmount(session.amount_total ?? 0, session.currency ?? "usd");
  const submit = session.custom_text.submit?.message;
  const body = `<main class="two">
<section aria-label="Your order">
${backLink(session)}
${saves ? nothingTaken : `<h1>Pay the merchant</h1>\n<p class="total">${total}</p>`}
<ul class="items">${lineItems(view)}</ul>
</section>
<section aria-labelledby="pay">
<h2 id="pay">${saves ? "Card to save" : "Pay with card"}</h2>
${refusal ? `<p class="alert" role="alert">${escapeHtml(refusal)}</p>` : ""}
<form method="post" action="/c/pay/${session.id}" novalidate>
${fields(view)}
${submit ? `<p>${escapeHtml(submit)}</p>` : ""}
<button type="submit">${saves ? "Save card" : `Pay ${total}`}</button>
</form>
${cardList(session)}
</section>
</main>`;
  const title = saves ? "Save a card" : `Pay ${total}`;
  return page(`${title} – Stripe stand-in`, body, view.status);
}

const nothingTaken = `<h1>Save a card for the merchant</h1>
<p>Nothing is charged now. The merchant may charge this card later, as you agreed with them.</p>`;

export function backLink(session: SessionRecord): string {
  return session.cancel_url
    ? `<a href="${escapeHtml(session.cancel_url)}">Back to merchant</a>`
    : "";
}

function lineItems({ checkout }: View): string {
  const items = checkout?.lineItems ?? [];
  return items
    .map((item) => {
      const quantity = item.quantity ?? 1;
      const each =
        quantity > 1
          ? `<small>${quantity} × ${formatAmount(item.price.unit_amount ?? 0, item.currency)}</small>`
          : "";
      const name = escapeHtml(item.description ?? "");
      return `<li><span>${name}${each}</span><span>${formatAmount(item.amount_total, item.currency)}</span></li>`;
    })
    .join("");
}

function fields(view: View): string {
  const email = view.session.customer_email
    ? `<p>Receipt to ${escapeHtml(view.session.customer_email)}</p>`
    : field(view, "email", "Email", 'type="email" autocomplete="email"');
  const numeric = 'inputmode="numeric"';
  return `${email}
${field(view, "number", "Card number", `${numeric} autocomplete="cc-number" placeholder="1234 1234 1234 1234"`)}
<div class="pair">
${field(view, "expiry", "Expiry date (MM / YY)", `${numeric} autocomplete="cc-exp" placeholder="MM / YY"`)}
${field(view, "cvc", "Security code (CVC)", `${numeric} autocomplete="cc-csc" placeholder="CVC"`)}
</div>
${field(view, "name", "Name on card", 'autocomplete="cc-name"')}`;
}

function field(
  { entry, errors }: View,
  name: keyof CardEntry,
  label: string,
  attributes: string,
): string {
  const wrong = errors?.[name];
  const marks = wrong ? ` aria-invalid="true" aria-describedby="${name}-wrong"` : "";
  return `<div class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" value="${escapeHtml(entry[name])}" maxlength="200" required ${attributes}${marks}>
${wrong ? `<p class="wrong" id="${name}-wrong">${escapeHtml(wrong)}</p>` : ""}</div>`;
}

function cardList(session: SessionRecord): string {
  const items = testCards.map(
    (card) =>
      `<li><a href="/c/pay/${session.id}?card=${card.name}">${inGroups(card.number)}</a> ${card.says}</li>`,
  );
  return `<section class="cards" aria-labelledby="cards"><h2 id="cards">Test cards</h2>
<p>Choose one to fill in the form, or type it with any future date and any three digits.</p>
<ul>${items.join("")}</ul></section>`;
}
