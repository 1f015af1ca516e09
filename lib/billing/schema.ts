import { z } from "zod";

/** A check or a transfer that a bank did not honor. */
export const ReturnOfflineInput = z.strictObject({
  paymentId: z.uuid(),
  sure: z.literal("on", { error: "Say that the bank did not honor it." }),
});

/** What the money page of the desk is asked for by its address; what makes no sense is left out. */
export const MoneyQuery = z.object({
  done: z.enum(["recorded", "returned"]).nullable().catch(null),
  number: z
    .string()
    .max(60)
    .transform((typed) => typed.trim().toUpperCase().replaceAll(" ", "-"))
    .pipe(z.string().regex(/^[A-Z0-9][A-Z0-9/-]{0,34}$/))
    .nullable()
    .catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
