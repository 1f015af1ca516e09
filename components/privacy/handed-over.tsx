import { Section } from "@/components/ui/section";
import { SunList } from "@/components/ui/sun-list";
import { paths } from "@/lib/paths";
import type { DisclosureContract } from "@/lib/policy/policy";

type Props = { contracts: readonly DisclosureContract[] };

const words: Readonly<Record<string, string>> = {
  amount: "The amount",
  currency: "The currency",
  "booking.ref": "The number of the booking",
  "payment.id": "Our own number for the payment",
  "payment.deadline": "Until when it can be paid",
  "payment.intent": "For a refund: Stripe’s own number for the payment",
  "refund.id": "For a refund: our own number for it",
  mail: "The mail itself",
  return_address: "The address of the page to come back to",
  "customer.number": "A number that stands for you, if you let us keep your card",
  "payment_method.token": "The mark of that card, which is Stripe’s own",
  "trip.dates": "The days and places of the trip",
  "trip.room": "Which room, and with whom",
  "trip.price": "What the trip costs",
  "name.given": "First name",
  "name.surname": "Last name",
  "birth_date.date": "Date of birth",
  "email.address": "Email",
  "phone.number": "Phone number",
  "diet.needs": "What you cannot eat, if you told us",
  "access_needs.needs": "Help that you need, if you told us",
  "passport.number": "Passport number, if the trip needs it",
  "passport.country": "Country of the passport, if the trip needs it",
  "passport.expires_on": "Until when the passport is valid, if the trip needs it",
  "address.street": "Street address",
  "address.city": "City",
  "address.state": "State or province",
  "address.postal_code": "ZIP or postal code",
  "address.country": "Country",
  "invoice.number": "The number of the bill",
  "invoice.amount": "What is open of it",
  "invoice.due_on": "When it was due",
  topic: "The topic",
};

/** Who gets what from us, fact by fact; anything else is refused (P4, P23). */
export function HandedOver({ contracts }: Props) {
  return (
    <Section
      id="handed-over"
      title="Every fact that we hand over"
      aside={
        <>
          Each time is written down, with the clause that allowed it, and{" "}
          <a href={paths.ledger()} className="link">
            sealed
          </a>
          .
        </>
      }
    >
      <div className="grid gap-8">
        {contracts.map(({ recipient, name, about, fields }) => (
          <div key={recipient}>
            <h3 className="text-name font-semibold">{name}</h3>
            <p className="text-soft mb-3">Who {about}. This is handed over:</p>
            <SunList columns={2} items={fields.map((field) => words[field] ?? field)} />
          </div>
        ))}
      </div>
    </Section>
  );
}
