import type { Answer } from "../answer";
import { successUrl } from "../payments/pay-session";
import type { SessionRecord } from "../state/records";
import { backLink } from "./checkout-page";
import { escapeHtml } from "./escape-html";
import { page } from "./layout";

/** What a session that is paid or over shows. */
export function closedPage(session: SessionRecord): Answer {
  if (session.status === "complete") {
    const link = `<p><a href="${escapeHtml(successUrl(session))}">Return to merchant</a></p>`;
    return message(
      "You’re all done here",
      session.mode === "setup"
        ? "This card has been saved. Nothing was charged."
        : "This payment has been made. You will not be charged again.",
      link,
      200,
    );
  }
  const text =
    "This payment page has expired and nothing was charged. Go back to the merchant to start again.";
  return message("This page has expired", text, `<p>${backLink(session)}</p>`, 410);
}

export function notFoundPage(): Answer {
  return message(
    "Something went wrong",
    "There is no payment page at this address. Check that it was copied whole.",
    "",
    404,
  );
}

function message(title: string, text: string, link: string, status: number): Answer {
  const body = `<main class="one"><section><h1>${title}</h1><p>${text}</p>${link}</section></main>`;
  return page(`${title} – Stripe stand-in`, body, status);
}
