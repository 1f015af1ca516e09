type Props = {
  plan: {
    goes: readonly string[];
    stays: readonly { what: string; until: string; why: string }[];
    records: readonly { what: string; why: string }[];
  };
};

/** What would be destroyed, what would stay until when and why, before anybody confirms it (P43). */
export function ErasurePlan({ plan }: Props) {
  const { goes, stays, records } = plan;
  return (
    <div className="grid gap-10">
      <div className="measure grid gap-3">
        <h3 className="text-name font-semibold">What goes</h3>
        {goes.length > 0 ? (
          <ul className="sun-list grid gap-x-10 gap-y-2 sm:grid-cols-2">
            {goes.map((what) => (
              <li key={what}>{sentence(what)}</li>
            ))}
          </ul>
        ) : (
          <p>Nothing can go today.</p>
        )}
        <p className="text-small text-soft">
          Destroyed with the keys that it is locked with. 30 days later no backup can be read
          either.
        </p>
      </div>
      {stays.length > 0 ? <Staying stays={stays} /> : null}
      {records.length > 0 ? <Records records={records} /> : null}
    </div>
  );
}

function Staying({ stays }: Pick<Props["plan"], "stays">) {
  return (
    <div className="grid gap-3">
      <h3 className="text-name font-semibold">What must stay, and until when</h3>
      <ul className="border-line grid border-t">
        {stays.map(({ what, until, why }) => (
          <li
            key={`${what} ${why}`}
            className="border-line grid gap-x-8 gap-y-1 border-b py-3 sm:grid-cols-[14rem_1fr]"
          >
            <span>
              <span className="font-semibold">{sentence(what)}</span>
              <span className="text-small text-soft block">until {until}</span>
            </span>
            <span className="measure">{why}</span>
          </li>
        ))}
      </ul>
      <p className="text-small text-soft measure">
        It is used for that alone, and destroyed on that day or as soon as its reason is over.
      </p>
    </div>
  );
}

function Records({ records }: Pick<Props["plan"], "records">) {
  return (
    <details className="measure">
      <summary className="link min-h-6">What stays in our books without your name</summary>
      <ul className="mt-3 grid gap-3">
        {records.map(({ what, why }) => (
          <li key={`${what} ${why}`}>
            {what}: <span className="text-soft">{why}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
