import { Link } from "@react-email/components";
import type { PrintedStatement } from "./documents/printed-statement";
import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { type Row, Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { tone } from "./parts/theme";
import { Eyebrow, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

type StatementIssued = Sender & { statement: PrintedStatement };

/** A month's statement, in words; the same on paper is attached. It cannot be switched off, and advertises nothing (P39, P40). */
export function statementIssued(props: StatementIssued): Mail {
  const { month, short } = props.statement;
  return {
    subject: `Your statement for ${month}: ${short}`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message({ statement, ...sender }: StatementIssued) {
  return (
    <MailFrame sender={sender} preview={`${statement.outcome} ${statement.advice}`}>
      <Eyebrow>{aboutOf(statement)}</Eyebrow>
      <Name>{`Statement for ${statement.month}`}</Name>
      <Paragraph>
        <strong>{statement.outcome}</strong> {statement.advice}
      </Paragraph>
      {partsOf(statement).map(({ title, rows }) => (
        <div key={title}>
          <Part>{title}</Part>
          <Rows caption={title} align="right" rows={rows} />
        </div>
      ))}
      <Paragraph>
        {attached} Your booking’s page: <Address href={statement.findBookingUrl} />
      </Paragraph>
      <Paragraph>
        {genuine(statement)} <Address href={statement.checkUrl} />
      </Paragraph>
    </MailFrame>
  );
}

/** A link that shows where it leads. */
function Address({ href }: { href: string }) {
  return (
    <Link href={href} {...tone("sun", { textDecoration: "underline" })}>
      {href}
    </Link>
  );
}

function textOf({ statement, ...sender }: StatementIssued): string {
  return plainText([
    `STATEMENT FOR ${statement.month.toUpperCase()}\n${aboutOf(statement)}`,
    paragraph(`${statement.outcome} ${statement.advice}`),
    ...partsOf(statement).map(({ title, rows }) => table(title, rows, "right")),
    `${paragraph(`${attached} Your booking’s page:`)}\n${statement.findBookingUrl}`,
    `${paragraph(genuine(statement))}\n${statement.checkUrl}`,
    colophon(sender),
  ]);
}

const attached = "The same on paper is attached.";

function genuine({ code }: PrintedStatement): string {
  return `The code of this statement is ${code}. Whoever has it can see that the statement is ours, and whether it is the newest:`;
}

function aboutOf({ bookings }: PrintedStatement): string {
  return `${bookings.length === 1 ? "Booking" : "Bookings"} ${bookings.join(", ")}`;
}

/** What there is to say: an empty part is left out. */
function partsOf({ sums, movements, ageing }: PrintedStatement): { title: string; rows: Row[] }[] {
  const moved = movements.map(({ on, text, amount }) => ({
    label: `${on}: ${text}`,
    value: amount,
  }));
  const parts = [
    { title: "From then to now", rows: sums.map(rowOf) },
    { title: "What moved", rows: moved },
    { title: "By when it is due", rows: ageing.map(rowOf) },
  ];
  return parts.filter(({ rows }) => rows.length > 0);
}

function rowOf({ label, amount, strong = false }: PrintedStatement["sums"][number]): Row {
  return { label, value: amount, strong };
}
