-- One fold for search, filters and pickers: the same as lib/search/fold.ts, which a test compares with it.
-- Lower case without marks, ligatures and punctuation. Vowel signs of Indic and Thai are letters and
-- stay. Han, kana and Thai, which put no spaces between words, become words of one character each.
CREATE OR REPLACE FUNCTION search.fold(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN p_text !~ '[^\u0001-\u007f]' THEN regexp_replace(lower(p_text), '[^a-z0-9]+', ' ', 'g')
    ELSE regexp_replace(
      regexp_replace(
        replace(replace(replace(replace(
          translate(
            regexp_replace(lower(normalize(p_text, NFKD)),
              '[\u00ad\u0640\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u08ca-\u08e1\u08e3-\u08ff\u093c\u0951-\u0954\u09bc\u0a3c\u0abc\u0b3c\u0e48-\u0e4b\u0ec8-\u0ecb\u135d-\u135f\u1ab0-\u1ace\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f]+',
              '', 'g'),
            'øłđħıðŧςٱىةکی٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९',
            'oldhidtσايهكي012345678901234567890123456789'),
          'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
        '[\u0001-\u002f\u003a-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\ue000-\uf8ff\ufe30-\ufe4f\U0001f000-\U0001faff]+', ' ', 'g'),
      '([\u0e00-\u0e7f\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])', ' \1 ', 'g')
    END
$$;
--> statement-breakpoint

-- As before; but Korean words, to which particles are joined, are always the beginning of one.
CREATE OR REPLACE FUNCTION search.read_query(
  p_organization_id uuid, p_query text, p_with_slips boolean,
  OUT whole tsquery, OUT part tsquery, OUT terms text[])
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_part text[];
  v_words text[];
  v_expanded text[];
  v_is_begun boolean;
  v_one tsquery;
  v_count int := 0;
BEGIN
  terms := '{}';
  FOR v_part IN SELECT regexp_matches(p_query, '"([^"]*)"|([^\s"]+)(\s*$)?', 'g') LOOP
    v_words := search.words(coalesce(v_part[1], v_part[2]));
    CONTINUE WHEN cardinality(v_words) = 0;
    v_count := v_count + cardinality(v_words);
    EXIT WHEN v_count > 24;
    v_is_begun := v_part[2] IS NOT NULL
      AND (coalesce(v_part[3] = '', false) OR v_words[cardinality(v_words)] ~ '^[\u1100-\u11ff]');
    IF cardinality(v_words) = 1 AND v_part[2] IS NOT NULL THEN
      v_expanded := search.expand(p_organization_id, v_words[1], v_is_begun, p_with_slips);
      SELECT string_agg('''' || rtrim(word, '*') || '''' || CASE WHEN word LIKE '%*' THEN ':*' ELSE '' END, '|')::tsquery
        INTO v_one FROM unnest(v_expanded) AS word;
    ELSE
      SELECT string_agg('''' || word || '''' || CASE WHEN v_is_begun AND at = cardinality(v_words) THEN ':*' ELSE '' END, '<->' ORDER BY at)::tsquery
        INTO v_one FROM unnest(v_words) WITH ORDINALITY AS w(word, at);
      v_expanded := v_words;
      IF v_is_begun THEN v_expanded[cardinality(v_words)] := v_expanded[cardinality(v_words)] || '*'; END IF;
    END IF;
    whole := coalesce(whole && v_one, v_one);
    part := coalesce(part || v_one, v_one);
    terms := terms || v_expanded;
  END LOOP;
END $$;
--> statement-breakpoint

-- As before; and in scripts without spaces two neighbouring characters count as a word. A third of
-- them must be shared, since some stand in every sentence.
CREATE OR REPLACE FUNCTION similar_tickets(p_text text, p_limit int DEFAULT 5)
RETURNS TABLE (id uuid, number int, title text, status text, created_at timestamptz, resolved_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  v_organization_id uuid := app_organization();
  v_is_internal boolean := app_is_internal();
  v_client_id uuid := app_client();
  v_asked text[] := search.words(left(p_text, 300));
  v_any tsquery;
  v_words tsquery[];
  v_pairs tsquery[];
  v_least int;
BEGIN
  IF v_organization_id IS NULL OR (NOT v_is_internal AND v_client_id IS NULL) THEN RETURN; END IF;
  SELECT coalesce(array_agg(query), '{}') INTO v_words FROM (
    SELECT string_agg('''' || form || '''', '|')::tsquery AS query
    FROM (SELECT DISTINCT unnest(v_asked) AS word LIMIT 20) AS asked,
      unnest(search.expand(v_organization_id, word, false, false)) AS form
    WHERE length(word) > 2 AND ts_lexize('pg_catalog.english_stem', word) <> '{}'
    GROUP BY word) AS words;
  SELECT coalesce(array_agg(query), '{}') INTO v_pairs FROM (
    SELECT DISTINCT format('''%s'' <-> ''%s''', word, next)::tsquery AS query FROM (
      SELECT word, lead(word) OVER (ORDER BY at) AS next
      FROM unnest(v_asked) WITH ORDINALITY AS w(word, at)) AS pair
    WHERE word ~ '^[\u0e00-\u0e7f\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]$'
      AND next ~ '^[\u0e00-\u0e7f\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]$'
    LIMIT 40) AS pairs;
  v_least := greatest(
    least(2, cardinality(v_words) + cardinality(v_pairs)), ceil(cardinality(v_pairs) / 3.0)::int);
  v_words := v_words || v_pairs;
  IF cardinality(v_words) = 0 THEN RETURN; END IF;
  SELECT string_agg('(' || word::text || ')', '|')::tsquery INTO v_any FROM unnest(v_words) AS word;
  v_any := search.scope(CASE WHEN v_is_internal THEN v_organization_id ELSE v_client_id END) && v_any;
  RETURN QUERY
    SELECT t.id, t.number, t.title, t.status, t.created_at, t.resolved_at
    FROM (
      SELECT d.ticket_id, d.title FROM search.document AS d
      WHERE d.organization_id = v_organization_id AND d.title @@ v_any
      ORDER BY d.created_at DESC LIMIT 1000
    ) AS d
    CROSS JOIN LATERAL (SELECT count(*) AS shared FROM unnest(v_words) AS word WHERE d.title @@ word) AS s
    JOIN ticket AS t ON t.id = d.ticket_id
    WHERE t.organization_id = v_organization_id AND (v_is_internal OR t.client_id = v_client_id)
      AND s.shared >= v_least
    ORDER BY s.shared DESC, t.last_activity_at DESC, t.id
    LIMIT least(greatest(p_limit, 1), 20);
END $$;
--> statement-breakpoint

-- Words of the earlier fold; the worker builds every ticket anew. The owner may itself be held by the walls.
DELETE FROM search.word;
ALTER TABLE organization NO FORCE ROW LEVEL SECURITY;
INSERT INTO search.stale (organization_id, kind, subject_id) SELECT id, 'organization', id FROM organization;
ALTER TABLE organization FORCE ROW LEVEL SECURITY;
