import { ButtonLink } from "@/components/ui/button-link";
import { paths } from "@/lib/paths";

type Props = { bookingToken: string };

/** The files of a firm booking, made anew whenever they are asked for. */
export function DocumentLinks({ bookingToken }: Props) {
  const folder = paths.bookingDocuments(bookingToken);
  return (
    <ul className="flex flex-wrap gap-4 print:hidden">
      <li>
        <ButtonLink kind="plain" href={`${folder}/confirmation.pdf`} download>
          Confirmation, PDF
        </ButtonLink>
      </li>
      <li>
        <ButtonLink kind="plain" href={`${folder}/vacation.ics`} download>
          Dates for your calendar, ICS
        </ButtonLink>
      </li>
    </ul>
  );
}
