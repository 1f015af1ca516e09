import { decideMail } from "./parts/decide-mail";
import type { Sender } from "./parts/sender";
import type { Mail } from "./render-mail";

export type MoneyWaits = Sender & {
  /** Where it is decided what becomes of it. */
  decideUrl: string;
  reference: string;
  vacationTitle: string;
  startsOn: string;
  amount: string;
  /** When the money reached us, with its zone, and until when it is decided. */
  paidOn: string;
  decideBy: string;
};

/** Money came when its places were gone: what may become of it, and what does where nobody says so (rule 37). */
export function moneyWaits(props: MoneyWaits): Mail {
  const { decideUrl, amount, vacationTitle, decideBy } = props;
  return decideMail(props, {
    decideUrl,
    subject: `Not booked yet: what becomes of your ${amount} for ${vacationTitle}?`,
    eyebrow: "Your places are not booked",
    opening: `Your ${amount} arrived after the time for which we held your places, and by then other travellers had taken them. So they are not booked, and your money is safe with us.`,
    choice: `Until ${decideBy} you decide: you have it back at once, you keep it as credit in your account, you go on another date at the price that you paid, or you wait whether the same places come free again, and take them.`,
    silence: `If we hear nothing from you by then, we send ${amount} back to the card that you paid with. You need do nothing for that.`,
    facts: [
      { label: "Vacation", value: vacationTitle },
      { label: "First day", value: props.startsOn },
      { label: "Paid", value: `${amount}, ${props.paidOn}` },
      { label: "You decide until", value: decideBy, strong: true },
      { label: "To quote to us", value: props.reference },
    ],
  });
}
