import { FaxCover } from "./fax-cover";
import type { PrintedStatement } from "./printed-statement";

type Props = PrintedStatement & { to: string };

/** The sheet that goes before a statement by fax: no figure stands on it, nor the code to one. */
export function StatementFaxCover({ to, seller, month, bookings, issuedOn, ...rest }: Props) {
  const reference = bookings.join(", ");
  return (
    <FaxCover
      to={to}
      seller={seller}
      title={`Fax with the statement for ${month}`}
      reference={reference}
      about={`Statement for ${month}, booking ${reference}`}
      day={issuedOn}
      supportUrl={rest.supportUrl}
      issuedAt={rest.issuedAt}
    />
  );
}
