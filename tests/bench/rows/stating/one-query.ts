/** What the statements of a month say, computed for all customers at once by Postgres, and written nowhere. */
export const oneQuery = `
  WITH entry AS (
    SELECT e.customer_id, p.currency, e.id, e.kind, e.source_id, e.effective_on AS day, sum(p.amount_minor) AS minor
    FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id AND p.account IN ('receivable', 'customer_deposits')
    WHERE e.effective_on <= '2026-10-31' GROUP BY e.id, p.currency
  ), balance AS (
    SELECT customer_id, currency, coalesce(sum(minor) FILTER (WHERE day < '2026-10-01'), 0) AS opening, sum(minor) AS closing,
      jsonb_agg(jsonb_build_array(day, kind, minor) ORDER BY day) FILTER (WHERE day >= '2026-10-01') AS lines
    FROM entry GROUP BY 1, 2
  ), bill AS (
    SELECT n.customer_id, n.currency, n.minor, '2026-11-01'::date - i.due_on AS late,
      sum(n.minor) OVER (PARTITION BY n.customer_id, n.currency ORDER BY i.due_on, n.id) AS upto,
      sum(n.minor) OVER (PARTITION BY n.customer_id, n.currency) AS billed
    FROM entry n JOIN invoice i ON i.id = n.source_id WHERE n.kind = 'invoice_issued'
  ), open AS (
    SELECT l.customer_id, l.currency, l.late, greatest(0, least(l.minor, l.upto - greatest(0, l.billed - b.closing))) AS minor
    FROM bill l JOIN balance b USING (customer_id, currency)
  ), aged AS (
    SELECT customer_id, currency, sum(minor) FILTER (WHERE late <= 0) AS not_due, sum(minor) FILTER (WHERE late BETWEEN 1 AND 30) AS late_30,
      sum(minor) FILTER (WHERE late > 30) AS later
    FROM open GROUP BY 1, 2
  )
  SELECT count(*)::int AS statements, sum(opening) AS opening, sum(closing) AS closing, sum(jsonb_array_length(lines)) AS lines,
    sum(not_due) AS not_due, sum(late_30) AS late_30, sum(later) AS later
  FROM balance LEFT JOIN aged USING (customer_id, currency)`;
