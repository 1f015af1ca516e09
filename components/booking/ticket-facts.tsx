type Props = {
  facts: readonly (readonly [name: string, value: string])[];
  className: string;
};

/** What stands on a ticket, each under its name. */
export function TicketFacts({ facts, className }: Props) {
  return (
    <dl className={`grid grid-cols-2 gap-x-6 gap-y-4 ${className}`}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="text-fine text-soft">{name}</dt>
          <dd className={name === "Booking" ? "font-mono font-semibold" : "font-semibold"}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
