import { paths } from "@/lib/paths";

const answers = [
  {
    question: "What does cancelling cost, and how do I do it?",
    answer:
      "It depends on the departure and the day. Each departure's page draws it, day by day, before you book. To cancel, write to us or call; the day we hear from you is the day that counts.",
  },
  {
    question: "Can I book without an account?",
    answer:
      "Yes. We mail you a private link to your booking. Booking and paying work without an account and without a cookie.",
  },
  {
    question: "Can I pay without JavaScript?",
    answer:
      "Our own pages work without it. The card is entered on a page of Stripe, which needs it; we say so again before you go there.",
  },
] as const;

export function OftenAsked() {
  return (
    <div className="measure grid gap-7">
      {answers.map(({ question, answer }) => (
        <div key={question}>
          <h3 className="text-name font-semibold">{question}</h3>
          <p className="mt-1">{answer}</p>
        </div>
      ))}
      <div>
        <h3 className="text-name font-semibold">How do I see, correct or remove what you hold?</h3>
        <p className="mt-1">
          Write to us on this page, or call. We make sure that it is you, by a mail to your address
          or by things that only you can know, and then show it, put it right or remove it. The{" "}
          <a href={paths.privacy()} className="link">
            privacy policy
          </a>{" "}
          says what we hold, what for, and how long.
        </p>
      </div>
    </div>
  );
}
