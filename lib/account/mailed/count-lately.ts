import { sql } from "@/lib/db/sql";

/** So many mails of a kind go to one address within an hour, whoever asks for them. */
export const mostAnHour = 3;

/** How many links of the kind of `l` were asked for with its address within an hour, itself included. */
export const countLately = sql`(
  SELECT count(*) FROM mailed_link o WHERE o.email_index = l.email_index AND o.kind = l.kind
    AND o.created_at > l.created_at - interval '1 hour' AND o.created_at <= l.created_at)`;
