/**
 * The bits of a table that a person said yes to and has not gone back on, as `acceptedBy` means it: the last answer to a right
 * counts, and to withdraw takes back every right to the same use (P46, I6). A bit that stands for several categories needs a yes
 * to each. It reads the ledger as its caller may.
 */
export const acceptedBits = `
CREATE OR REPLACE FUNCTION vault.accepted_bits(person uuid, in_group text, by_third boolean) RETURNS bigint
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  -- Most people have answered nothing.
  IF NOT EXISTS (SELECT FROM public.choice c WHERE c.person_id = person) THEN RETURN 0; END IF;
  RETURN (
    WITH said AS MATERIALIZED (
      SELECT r.gid, r.key, c.answer, c.seq FROM public.choice c JOIN vault.right_bit r USING (gid)
      WHERE c.person_id = person AND r.field_group = in_group
    ), given AS (
      SELECT r.bit, coalesce((SELECT max(s.seq) FROM said s WHERE s.gid = r.gid)
        > (SELECT coalesce(max(s.seq), 0) FROM said s
           WHERE s.gid = r.gid AND s.answer <> 'accept' OR s.key = r.key AND s.answer = 'withdraw'), false) AS yes
      FROM vault.right_bit r WHERE r.field_group = in_group AND (r.for_third OR NOT by_third)
    )
    SELECT coalesce(bit_or(bit), 0) FROM (SELECT bit FROM given GROUP BY bit HAVING bool_and(yes)) AS whole);
END $fn$;
`.trim();
