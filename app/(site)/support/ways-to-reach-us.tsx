const ways = [
  {
    name: "E-mail",
    value: <a href="mailto:support@example.com">support@example.com</a>,
    note: "Answered within one working day. Please give your booking reference, and no card number.",
  },
  {
    name: "Telephone",
    value: <a href="tel:+12125550100">+1 212 555 0100</a>,
    note: "Monday to Friday, 9 AM to 6 PM in New York. On a journey, call your leader's number first.",
  },
  {
    name: "Post",
    value: (
      <address className="not-italic">
        International Vacations, Inc
        <br />
        100 Example Street
        <br />
        New York, NY 10001
      </address>
    ),
    note: "For letters, and for what should not travel by e-mail.",
  },
] as const;

export function WaysToReachUs() {
  return (
    <dl className="grid gap-x-10 gap-y-8 md:grid-cols-3">
      {ways.map((way) => (
        <div key={way.name}>
          <dt className="text-small text-soft">{way.name}</dt>
          <dd className="text-name [&_a]:link mt-1 font-semibold">{way.value}</dd>
          <dd className="text-small mt-2">{way.note}</dd>
        </div>
      ))}
    </dl>
  );
}
