-- DropIndex
DROP INDEX "disclosure_at_idx";

-- DropIndex
DROP INDEX "look_at_idx";

-- Entries are found by day without an index of their own for it: seals say when which transactions were over. An entry is written after
-- its time, and sealed once its transaction is over, which takes seconds and never a day; what is not sealed yet is among the rest.
CREATE FUNCTION tx_between(begins timestamptz, ends timestamptz, OUT from_tx xid8, OUT until_tx xid8)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT
    coalesce(
      (SELECT s.from_tx FROM seal s WHERE s.sealed_at >= begins - interval '1 minute' ORDER BY s.sealed_at, s.number LIMIT 1),
      (SELECT s.until_tx FROM seal s ORDER BY s.number DESC LIMIT 1)),
    coalesce(
      (SELECT s.until_tx FROM seal s WHERE s.sealed_at >= ends + interval '1 day' ORDER BY s.sealed_at, s.number LIMIT 1),
      '18446744073709551615')
$$;
REVOKE EXECUTE ON FUNCTION tx_between FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tx_between TO iv_staff;

CREATE OR REPLACE FUNCTION egress_figures() RETURNS TABLE (figure text, value bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH this_month AS MATERIALIZED (
    SELECT d.mode, d.recipient, d.operation_id, d.person_id
    FROM tx_between(date_trunc('month', now()), now()) AS month, disclosure d JOIN dispatch o USING (operation_id, person_id)
    WHERE d.tx >= month.from_tx AND d.at >= date_trunc('month', now())
  )
  SELECT figure, CASE WHEN people NOT BETWEEN 1 AND 9 THEN value END FROM (
    SELECT 'mails this month' AS figure, count(DISTINCT operation_id) AS value, count(DISTINCT person_id) AS people
    FROM this_month WHERE mode = 'contact:email'
    UNION ALL
    SELECT 'payments this month', count(DISTINCT operation_id), count(DISTINCT person_id)
    FROM this_month WHERE recipient = 'processor:stripe'
    UNION ALL
    SELECT 'refusals', count(DISTINCT operation_id), count(DISTINCT person_id) FROM refusal
    UNION ALL
    SELECT 'recalls unanswered', count(*), count(DISTINCT person_id) FROM recall r
    WHERE r.answer_by < now() AND NOT EXISTS (SELECT FROM recall_answer a WHERE a.recall_id = r.id)
  ) AS counted
$$;
