import { decideMail } from "./parts/decide-mail";
import type { Sender } from "./parts/sender";
import type { Mail } from "./render-mail";

export type SurplusWaits = Sender & {
  /** Where it is decided what becomes of it. */
  decideUrl: string;
  reference: string;
  vacationTitle: string;
  startsOn: string;
  /** What is beyond what was owed, and all that came. */
  amount: string;
  came: string;
  /** "check 1042". */
  cameBy: string;
  receivedOn: string;
  /** With its zone. */
  decideBy: string;
};

/** More came than was owed: what may become of the rest, and what does where nobody says so (rule 42). */
export function surplusWaits(props: SurplusWaits): Mail {
  const { decideUrl, amount, came, vacationTitle, decideBy, reference } = props;
  return decideMail(props, {
    decideUrl,
    subject: `${amount} more than you owe for ${vacationTitle}: what becomes of it?`,
    eyebrow: "You paid more than you owe",
    opening: `${came} came from you by ${props.cameBy} for booking ${reference}. That is ${amount} more than you owed. Your booking is as it was, and your money is safe with us.`,
    choice: `Until ${decideBy} you decide: you keep it as credit in your account, or you have it back.`,
    silence: `If we hear nothing from you by then, we send ${amount} back by check or bank transfer, as you paid it. You need do nothing for that.`,
    facts: [
      { label: "Vacation", value: vacationTitle },
      { label: "First day", value: props.startsOn },
      { label: "Came", value: `${came}, ${props.receivedOn}` },
      { label: "More than you owe", value: amount },
      { label: "You decide until", value: decideBy, strong: true },
      { label: "To quote to us", value: reference },
    ],
  });
}
