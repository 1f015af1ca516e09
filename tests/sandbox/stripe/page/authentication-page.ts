import type { Answer } from "../answer";
import { formatAmount } from "../payments/amounts";
import type { SessionRecord } from "../state/records";
import { page } from "./layout";

/** The card issuer's step (3-D Secure): a person says whether it succeeds. */
export function authenticationPage(session: SessionRecord): Answer {
  const total = formatAmount(session.amount_total ?? 0, session.currency ?? "usd");
  const what = session.mode === "setup" ? "saving this card" : `paying ${total}`;
  const body = `<main class="one">
<section>
<h1>3-D Secure authentication</h1>
<p>Your bank asks whether you are ${what}. This is a test: choose what your bank will say.</p>
<form method="post" action="/c/pay/${session.id}/authenticate">
<button type="submit" name="answer" value="complete">Complete authentication</button>
<button type="submit" name="answer" value="fail" class="second">Fail authentication</button>
</form>
</section>
</main>`;
  return page("Authenticate your payment – Stripe stand-in", body);
}
