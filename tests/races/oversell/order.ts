import { z } from "zod";

/** What the test asks of a process of buyers. */
export const Order = z.strictObject({
  /** "verb" buys as the product does; "count_then_insert" looks whether there is room and then takes it, without a lock. */
  how: z.enum(["verb", "count_then_insert"]),
  departureCode: z.string(),
  departureId: z.uuid(),
  roomTypeId: z.uuid(),
  attempts: z.number().int(),
});

/** How its attempts ended: places sold, and how often each answer was given. */
export const Tally = z.strictObject({
  sold: z.number().int(),
  answers: z.record(z.string(), z.number().int()),
});

export type Order = z.infer<typeof Order>;
export type Tally = z.infer<typeof Tally>;
