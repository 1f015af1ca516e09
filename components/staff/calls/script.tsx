type Props = { before: string[]; say: string[]; after: string[]; writtenAt: string };

/** What is said, in its order: what stands out is said, the rest is for whoever calls. */
export function Script({ before, say, after, writtenAt }: Props) {
  return (
    <div className="grid max-w-2xl gap-5">
      <Lines title="Before you say anything of money" lines={before} />
      <div>
        <h3 className="text-small font-semibold">Say</h3>
        <ul className="border-sun mt-2 grid gap-3 border-l-2 pl-4">
          {say.map((line) => (
            <li key={line} className="wrap-anywhere">
              {line}
            </li>
          ))}
        </ul>
        <p className="text-small text-soft mt-2">{`As of ${writtenAt}.`}</p>
      </div>
      <Lines title="Then" lines={after} />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h3 className="text-small font-semibold">{title}</h3>
      <ul className="text-small text-soft mt-1 grid gap-1">
        {lines.map((line) => (
          <li key={line} className="wrap-anywhere">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
