import { composeDunning } from "@/lib/booking/compose-dunning";
import { useLate } from "@/tests/support/late";
import type { useShop } from "@/tests/support/shop";

export type Fee = {
  id: string;
  name: string;
  text: string;
  minor: bigint;
  open: bigint;
  dueIn: number;
  back: string | null;
};

/** Bookings of which a bill has been late for so long that it costs a fee, and what they are asked. */
export function useLateFees(shop: ReturnType<typeof useShop>) {
  const { database } = shop;
  const late = useLate(shop);
  const customerOf = async (bookingId: string) =>
    String(await shop.one("SELECT customer_id::text FROM booking WHERE id = $1", [bookingId]));

  return {
    ...{ ...late, customerOf },
    /** A firm booking whose balance is so late that the step with the fee is right today. */
    overdue: async (adults = 2) => await late.due({ inDays: -29, billedAgo: 50, adults }),
    /** The fees that it was asked, the first first, and what takes each back. */
    feesOf: async (bookingId: string): Promise<Fee[]> => {
      const { rows } = await database.owner.query(
        `SELECT i.id, i.prefix || lpad(i.number::text, 6, '0') AS name, l.text, i.total_minor::text AS minor, s.open_minor::text AS open,
           i.due_on - i.issued_on AS "dueIn", back.id AS back FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
         JOIN invoice_standing s ON s.invoice_id = i.id LEFT JOIN invoice back ON back.refers_to = i.id
         WHERE i.booking_id = $1 AND i.kind = 'late_fee' ORDER BY i.number`,
        [bookingId],
      );
      return rows.map(({ minor, open, ...row }) => ({
        ...{ ...row, minor: BigInt(minor), open: BigInt(open) },
      }));
    },
    /** The notice of the last step, as it would go out now. */
    mailOf: async (bookingId: string) => {
      const step = (await late.stepsOf(bookingId)).at(-1);
      return await composeDunning(database.open("billing"), { subjectId: step?.id ?? "" });
    },
    /** It was made under the terms before there was a fee. */
    underOldTerms: async (bookingId: string): Promise<void> => {
      await database.owner.query(
        `UPDATE booking SET booking_terms_id = (SELECT id FROM terms_version WHERE kind = 'booking' AND version = '1') WHERE id = $1`,
        [bookingId],
      );
    },
  };
}
