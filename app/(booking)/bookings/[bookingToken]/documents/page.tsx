import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { bookingView } from "@/app/booking-view";
import { orMissing } from "@/app/or-missing";
import { DocumentLinks } from "@/components/booking/document-links";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Documents" };

type Props = { params: Promise<{ bookingToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { bookingToken, ref, confirmedAt, departure } = await bookingView(
    (await params).bookingToken,
  );
  if (!confirmedAt) notFound();
  return (
    <>
      <PageTitle title="Documents">
        <p>
          {departure.vacation.title}, booking{" "}
          <a href={paths.booking(bookingToken)} className="link">
            {ref}
          </a>
          . They are made anew each time, so they say what the booking says now.
        </p>
      </PageTitle>
      <div className="wrap">
        <DocumentLinks bookingToken={bookingToken} />
      </div>
    </>
  );
});
