/**
 * `vault.count_answers`: of each version that asked, how many people it asked, whether it is done with asking, and how many have
 * said yes or no to something. Fewer than ten are not told: of few, a count says who.
 */
export const countAnswers = `
CREATE OR REPLACE FUNCTION vault.count_answers()
RETURNS TABLE (version int, people int, done boolean, accepted int, refused int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
  WITH last AS (
    SELECT DISTINCT ON (person_id, gid) person_id, gid, answer FROM public.choice ORDER BY person_id, gid, seq DESC
  ), said AS (
    SELECT r.version, bool_or(l.answer = 'accept') AS yes, bool_or(l.answer <> 'accept') AS no
    FROM public.choice_request r JOIN last l ON l.person_id = r.person_id AND l.gid = ANY(r.gids)
    GROUP BY r.version, r.person_id
  ), counted AS (
    SELECT s.version, count(*) FILTER (WHERE s.yes) AS yes, count(*) FILTER (WHERE s.no) AS no FROM said s GROUP BY s.version
  )
  SELECT a.version, (SELECT count(*)::int FROM public.choice_request r WHERE r.version = a.version), a.ended_at IS NOT NULL,
    CASE WHEN c.yes >= 10 THEN c.yes::int END, CASE WHEN c.no >= 10 THEN c.no::int END
  FROM public.asking_round a LEFT JOIN counted c USING (version)
$fn$;
`.trim();
