type Props = { facts: readonly (readonly [name: string, value: string])[] };

/** Names and values, one under the other on a phone. */
export function Facts({ facts }: Props) {
  return (
    <dl className="grid max-w-xl gap-x-8 gap-y-1 sm:grid-cols-[14rem_minmax(0,1fr)]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft pt-2">{name}</dt>
          <dd className="tabular-nums sm:pt-2">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
