-- Catalogue: full text that forgives typos and accents.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- Kept by the trigger and unknown to Prisma. The head is title, places, countries and themes: short, for ranking; the
-- vector is all of the text, for finding.
ALTER TABLE vacation ADD COLUMN search_head tsvector, ADD COLUMN search_vector tsvector;
-- Long text is kept apart, so that ranking thousands of vacations reads little.
ALTER TABLE vacation SET (toast_tuple_target = 128);
ALTER TABLE vacation ALTER COLUMN search_head SET STORAGE MAIN, ALTER COLUMN slug SET STORAGE MAIN,
  ALTER COLUMN title SET STORAGE MAIN, ALTER COLUMN status SET STORAGE MAIN;

CREATE FUNCTION index_vacation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  plain text := unaccent(NEW.search_text);
  title text := unaccent(NEW.title);
BEGIN
  NEW.search_head := setweight(to_tsvector('english', title), 'A')
    || setweight(to_tsvector('english', split_part(plain, E'\n', 1)), 'B');
  NEW.search_vector := to_tsvector('english', title || E'\n' || plain);
  RETURN NEW;
END $$;

CREATE TRIGGER vacation_indexed BEFORE INSERT OR UPDATE OF title, search_text ON vacation
  FOR EACH ROW EXECUTE FUNCTION index_vacation();

CREATE INDEX vacation_search ON vacation USING gin (search_vector);

-- A word that no vacation has any more does no harm, so nothing is ever taken out of search_word.
CREATE INDEX search_word_prefix ON search_word (word text_pattern_ops);
CREATE INDEX search_word_similar ON search_word USING gin (word gin_trgm_ops);

CREATE FUNCTION collect_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_word (word, stem)
  SELECT word, (ts_lexize('english_stem', word))[1]
  FROM (SELECT DISTINCT w.word FROM changed,
        regexp_split_to_table(lower(unaccent(changed.title || ' ' || changed.search_text)), '[^a-z0-9]+') AS w(word)) all_words
  WHERE length(word) BETWEEN 2 AND 40 AND (ts_lexize('english_stem', word))[1] IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER vacation_words_new AFTER INSERT ON vacation
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION collect_words();
CREATE TRIGGER vacation_words_changed AFTER UPDATE ON vacation
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION collect_words();

-- The stems that stand for one typed word: its own and those that it begins, or else those of the words nearest to it.
CREATE FUNCTION search_stems(typed text) RETURNS text[] LANGUAGE sql STABLE
  SET pg_trgm.similarity_threshold = '0.2' AS $$
  WITH known AS (
    SELECT stem FROM search_word WHERE stem = (ts_lexize('english_stem', typed))[1]
    UNION
    (SELECT stem FROM search_word WHERE length(typed) > 2 AND word LIKE typed || '%' LIMIT 20)
  ), near AS (
    SELECT stem FROM search_word
    WHERE length(typed) > 2 AND word % typed AND levenshtein(word, typed) <= 1 + length(typed) / 5
      AND NOT EXISTS (SELECT FROM known)
    ORDER BY levenshtein(word, typed), similarity(word, typed) DESC, word LIMIT 3
  )
  SELECT array_agg(DISTINCT stem) FROM (SELECT stem FROM known UNION ALL SELECT stem FROM near) found
$$;

-- Every word must be found in one of its forms. Null where nothing that can be searched for was typed; a query that
-- matches nothing where a word is like no word of ours.
CREATE FUNCTION search_query(typed text) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT string_agg('(' || coalesce(array_to_string(search_stems(word), ' | '), 'nosuchword0') || ')', ' & ')::tsquery
  FROM (SELECT DISTINCT word FROM regexp_split_to_table(lower(unaccent(typed)), '[^a-z0-9]+') WITH ORDINALITY AS w(word, at)
        WHERE word <> '' AND at <= 12) words
  WHERE (ts_lexize('english_stem', word))[1] IS NOT NULL
$$;

ALTER TABLE departure
  ADD CONSTRAINT departure_status CHECK (status IN ('scheduled', 'guaranteed', 'cancelled', 'departed', 'completed')),
  ADD CONSTRAINT departure_order CHECK (ends_on >= starts_on),
  ADD CONSTRAINT departure_deposit CHECK (deposit_rate BETWEEN 1 AND 10000),
  ADD CONSTRAINT departure_tax CHECK (tax_rate BETWEEN 0 AND 10000);
ALTER TABLE cancellation_tier
  ADD CONSTRAINT cancellation_tier_rate CHECK (rate BETWEEN 0 AND 10000),
  ADD CONSTRAINT cancellation_tier_fixed CHECK (fixed_minor >= 0);
