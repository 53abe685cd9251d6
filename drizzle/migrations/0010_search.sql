-- Full-text search over a ticket's title, number, thread, notes, tags and names.
--
-- Its tables stand in a schema of their own to which no login but the owner has any right. Row-level
-- security hides GIN indexes from the planner, because the text operators are not leakproof; it is
-- on here but not forced, so that the owner's functions alone pass, and these hold to the tenant
-- themselves: search_tickets() and similar_tickets() read nothing but what app_organization(),
-- app_client() and app_is_internal() let through.
-- No extension is needed: one fewer thing that a managed Postgres may refuse.
CREATE SCHEMA search;
--> statement-breakpoint

-- One row a ticket. The scopes stand as lexemes "@<id>" among the words, so that the index finds one
-- tenant's tickets without passing through everyone else's.
CREATE TABLE search.document (
  ticket_id uuid PRIMARY KEY,
  organization_id uuid NOT NULL,
  client_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  title tsvector NOT NULL,
  -- What the client's people may find.
  public tsvector NOT NULL,
  -- The same with notes and tags; null where there are none.
  internal tsvector,
  FOREIGN KEY (organization_id, ticket_id) REFERENCES ticket (organization_id, id) ON DELETE CASCADE
) WITH (toast_tuple_target = 128);
-- Kept out of line, so that sorting thousands of hits by age reads a few bytes of each.
ALTER TABLE search.document ALTER public SET STORAGE EXTERNAL, ALTER internal SET STORAGE EXTERNAL;
CREATE INDEX document_title ON search.document USING gin (title);
CREATE INDEX document_public ON search.document USING gin (public);
CREATE INDEX document_internal ON search.document USING gin ((coalesce(internal, public)));
CREATE INDEX document_of_organization ON search.document (organization_id);
--> statement-breakpoint

-- The words of an organization, for other forms of a word and for what was mistyped.
CREATE TABLE search.word (
  organization_id uuid NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
  word text COLLATE "C" NOT NULL,
  stem text COLLATE "C" NOT NULL,
  PRIMARY KEY (organization_id, word)
);
CREATE INDEX word_stem ON search.word (organization_id, stem);
--> statement-breakpoint

-- What the worker has to build anew: a ticket, or all of a client, tag, requester or organization.
CREATE TABLE search.stale (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  organization_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ticket', 'client', 'tag', 'requester', 'organization')),
  subject_id uuid NOT NULL
);
CREATE INDEX stale_of_organization ON search.stale (organization_id, id);
CREATE INDEX stale_subject ON search.stale (organization_id, subject_id);
--> statement-breakpoint

ALTER TABLE search.document ENABLE ROW LEVEL SECURITY;
ALTER TABLE search.word ENABLE ROW LEVEL SECURITY;
ALTER TABLE search.stale ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint

-- Lower case without diacritics and punctuation. Han, kana and Thai, which put no spaces between
-- words, become words of one character each.
CREATE FUNCTION search.fold(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN p_text !~ '[^\u0001-\u007f]' THEN regexp_replace(lower(p_text), '[^a-z0-9]+', ' ', 'g')
    ELSE regexp_replace(
      regexp_replace(
        translate(
          regexp_replace(lower(normalize(p_text, NFKD)), '[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\u3099\u309a]+', '', 'g'),
          'øłđħıþð', 'oldhitd'),
        '[\u0001-\u002f\u003a-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3020\ue000-\uf8ff\ufe00-\ufe0f\ufe30-\ufe4f\U0001f000-\U0001faff]+', ' ', 'g'),
      '([\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])', ' \1 ', 'g')
    END
$$;
--> statement-breakpoint
CREATE FUNCTION search.vector(p_text text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT to_tsvector('pg_catalog.simple', search.fold(p_text)) $$;
--> statement-breakpoint
-- The words of a text in their order.
CREATE FUNCTION search.words(p_text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(lexeme ORDER BY position), '{}')
  FROM unnest(search.vector(p_text)) AS v(lexeme, positions, weights), unnest(positions) AS position
$$;
--> statement-breakpoint

-- Everything one slip away from a word: a letter missing, doubled, wrong, or two in the wrong order.
CREATE FUNCTION search.slips(p_word text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH alphabet AS (
    SELECT unnest(string_to_array(CASE
      WHEN p_word ~ '[а-я]' THEN 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ'
      WHEN p_word ~ '[α-ω]' THEN 'αβγδεζηθικλμνξοπρσςτυφχψω'
      ELSE 'abcdefghijklmnopqrstuvwxyz' END, NULL)) AS letter
  ), place AS (SELECT generate_series(1, length(p_word) + 1) AS i)
  SELECT left(p_word, i - 1) || substr(p_word, i + 1) FROM place WHERE i <= length(p_word)
  UNION SELECT left(p_word, i - 1) || substr(p_word, i + 1, 1) || substr(p_word, i, 1) || substr(p_word, i + 2)
    FROM place WHERE i < length(p_word)
  UNION SELECT left(p_word, i - 1) || letter || substr(p_word, i + 1) FROM place, alphabet WHERE i <= length(p_word)
  UNION SELECT left(p_word, i - 1) || letter || substr(p_word, i) FROM place, alphabet
$$;
--> statement-breakpoint

-- What stands for a word that was typed, "word*" for a beginning: itself, its other forms and, if
-- asked for, what it may have been meant to be.
CREATE FUNCTION search.expand(p_organization_id uuid, p_word text, p_is_begun boolean, p_with_slips boolean)
RETURNS text[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_own text[] := ARRAY[p_word || CASE WHEN p_is_begun THEN '*' ELSE '' END];
  v_stem text := (ts_lexize('pg_catalog.english_stem', p_word))[1];
  v_more text[];
BEGIN
  IF p_word ~ '[0-9]' OR length(p_word) < 3 THEN RETURN v_own; END IF;
  SELECT array_agg(word) INTO v_more FROM (
    SELECT word FROM search.word
    WHERE organization_id = p_organization_id AND stem = v_stem AND word <> p_word
    ORDER BY word LIMIT 20) AS form;
  v_own := v_own || v_more;
  IF NOT p_with_slips OR length(p_word) NOT BETWEEN 4 AND 24 THEN RETURN v_own; END IF;
  SELECT array_agg(word) INTO v_more FROM (
    SELECT found.word FROM search.slips(p_word) AS slip
    CROSS JOIN LATERAL (
      SELECT w.word FROM search.word AS w
      WHERE w.organization_id = p_organization_id AND w.word = slip COLLATE "C"
      UNION ALL
      SELECT slip || '*' WHERE p_is_begun AND length(slip) >= greatest(4, length(p_word)) AND EXISTS (
        SELECT FROM search.word AS w
        WHERE w.organization_id = p_organization_id AND w.word > slip COLLATE "C"
          AND w.word < (slip || U&'\FFFF') COLLATE "C")
    ) AS found LIMIT 24) AS slips;
  RETURN v_own || v_more;
END $$;
--> statement-breakpoint

-- A query as people type it: all the words, "words in this order", the last one perhaps unfinished.
-- Answers the query, one of any of its words, and the words for whoever highlights them.
CREATE FUNCTION search.read_query(
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
    v_is_begun := v_part[2] IS NOT NULL AND v_part[3] = '';
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

CREATE FUNCTION search.scope(p_id uuid) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT ('''@' || p_id || '''')::tsquery $$;
--> statement-breakpoint

-- The best tickets for a query, of the newest that it fits: reading all of a common word's would
-- take seconds. Those whose title fits are chosen apart, so that no age hides them.
CREATE FUNCTION search.find(
  p_query text, p_with_slips boolean, p_limit int, p_status text[], p_client_id uuid)
RETURNS TABLE (
  id uuid, number int, title text, status text, client_id uuid, client_name text,
  created_at timestamptz, last_activity_at timestamptz, is_close boolean,
  found_in text, excerpt text, terms text[], total int)
LANGUAGE plpgsql STABLE
-- The planner takes the text operators for cheap and would read every row.
SET enable_seqscan = off
AS $$
DECLARE
  v_organization_id uuid := app_organization();
  v_is_internal boolean := app_is_internal();
  v_client_id uuid := app_client();
  v_asked record;
  v_scope tsquery;
  v_number text := (regexp_match(p_query, '^\s*#?(\d{1,9})\s*$'))[1];
BEGIN
  IF v_organization_id IS NULL OR (NOT v_is_internal AND v_client_id IS NULL) THEN RETURN; END IF;
  v_asked := search.read_query(v_organization_id, p_query, p_with_slips);
  IF v_asked.whole IS NULL THEN RETURN; END IF;
  v_scope := search.scope(CASE WHEN v_is_internal THEN coalesce(p_client_id, v_organization_id) ELSE v_client_id END);
  RETURN QUERY EXECUTE format($sql$
    WITH candidate AS MATERIALIZED (
      (SELECT d.ticket_id FROM search.document AS d
       WHERE d.organization_id = $3 AND d.title @@ ($1 && $2) %2$s
       ORDER BY d.created_at DESC LIMIT 300)
      UNION
      (SELECT d.ticket_id FROM search.document AS d
       WHERE d.organization_id = $3 AND %1$s @@ ($1 && $2) %2$s
       ORDER BY d.created_at DESC LIMIT 700)
    ), best AS (
      SELECT t.id, t.number, t.title, t.status, t.client_id, t.created_at, t.last_activity_at,
        count(*) OVER ()::int AS total,
        (t.number::text = $4) IS TRUE AS is_numbered,
        d.title @@ $2 AS is_titled,
        round(ts_rank_cd('{0.1,0.2,0.4,1}', %1$s, $2)::numeric, 1) AS rank
      FROM candidate AS c
      JOIN search.document AS d USING (ticket_id)
      JOIN ticket AS t ON t.id = c.ticket_id
      WHERE t.organization_id = $3 AND ($5 OR t.client_id = $6)
      ORDER BY is_numbered DESC, is_titled DESC, rank DESC, t.last_activity_at DESC, t.id
      LIMIT $7
    )
    SELECT b.id, b.number, b.title, b.status, b.client_id, c.name, b.created_at, b.last_activity_at,
      $8, coalesce(told.kind, 'title'), told.body, $9, b.total
    FROM best AS b
    JOIN client AS c ON c.id = b.client_id
    LEFT JOIN LATERAL (
      SELECT said.kind, left(said.body, 20000) AS body FROM (
        (SELECT 'message' AS kind, m.body, m.created_at FROM ticket_message AS m
         WHERE m.organization_id = $3 AND m.ticket_id = b.id ORDER BY m.created_at DESC LIMIT 200)
        UNION ALL
        (SELECT 'note', n.body, n.created_at FROM ticket_note AS n
         WHERE $5 AND n.organization_id = $3 AND n.ticket_id = b.id ORDER BY n.created_at DESC LIMIT 200)
      ) AS said
      CROSS JOIN LATERAL search.vector(said.body) AS vector
      WHERE vector @@ $10
      ORDER BY vector @@ $2 DESC, ts_rank(vector, $10) DESC, said.created_at DESC LIMIT 1
    ) AS told ON true
    ORDER BY b.is_numbered DESC, b.is_titled DESC, b.rank DESC, b.last_activity_at DESC, b.id
    $sql$,
    CASE WHEN v_is_internal THEN 'coalesce(d.internal, d.public)' ELSE 'd.public' END,
    CASE WHEN p_status IS NULL THEN '' ELSE
      'AND EXISTS (SELECT FROM ticket AS t WHERE t.id = d.ticket_id AND t.organization_id = $3 AND t.status = ANY ($11))' END)
  USING v_scope, v_asked.whole, v_organization_id, v_number, v_is_internal, v_client_id, p_limit,
    p_with_slips, v_asked.terms, v_asked.part, p_status;
END $$;
--> statement-breakpoint

-- The tickets that the entered person may see and that fit what was typed, best first; where hardly
-- any does, also those that fit what may have been meant (is_close). At most p_limit of each; `total`
-- counts up to 1,000. `excerpt` is the message or note that fits best, `terms` the words in it.
CREATE FUNCTION search_tickets(
  p_query text, p_limit int DEFAULT 20, p_status text[] DEFAULT NULL, p_client_id uuid DEFAULT NULL)
RETURNS TABLE (
  id uuid, number int, title text, status text, client_id uuid, client_name text,
  created_at timestamptz, last_activity_at timestamptz, is_close boolean,
  found_in text, excerpt text, terms text[], total int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_found uuid[];
BEGIN
  p_limit := least(greatest(p_limit, 1), 100);
  p_query := left(p_query, 200);
  RETURN QUERY SELECT * FROM search.find(p_query, false, p_limit, p_status, p_client_id);
  GET DIAGNOSTICS p_limit = ROW_COUNT;
  IF p_limit >= 3 THEN RETURN; END IF;
  RETURN QUERY SELECT close.* FROM search.find(p_query, true, 20, p_status, p_client_id) AS close
    WHERE NOT EXISTS (
      SELECT FROM search.find(p_query, false, 3, p_status, p_client_id) AS exact WHERE exact.id = close.id);
END $$;
--> statement-breakpoint

-- Tickets that the entered person may see whose titles share words with this text, most first.
CREATE FUNCTION similar_tickets(p_text text, p_limit int DEFAULT 5)
RETURNS TABLE (id uuid, number int, title text, status text, created_at timestamptz, resolved_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  v_organization_id uuid := app_organization();
  v_is_internal boolean := app_is_internal();
  v_client_id uuid := app_client();
  v_any tsquery;
  v_words tsquery[];
BEGIN
  IF v_organization_id IS NULL OR (NOT v_is_internal AND v_client_id IS NULL) THEN RETURN; END IF;
  SELECT array_agg(query) INTO v_words FROM (
    SELECT string_agg('''' || form || '''', '|')::tsquery AS query
    FROM (SELECT DISTINCT unnest(search.words(left(p_text, 300))) AS word LIMIT 20) AS asked,
      unnest(search.expand(v_organization_id, word, false, false)) AS form
    WHERE length(word) > 2 AND ts_lexize('pg_catalog.english_stem', word) <> '{}'
    GROUP BY word) AS words;
  IF v_words IS NULL THEN RETURN; END IF;
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
      AND s.shared >= least(2, cardinality(v_words))
    ORDER BY s.shared DESC, t.last_activity_at DESC, t.id
    LIMIT least(greatest(p_limit, 1), 20);
END $$;
--> statement-breakpoint

-- Whether so much is still to be built that answers may lack some, for the entered organization.
CREATE FUNCTION search_is_behind() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*) >= 100 OR coalesce(bool_or(kind <> 'ticket'), false)
  FROM (SELECT kind FROM search.stale WHERE organization_id = app_organization() LIMIT 100) AS waiting
$$;
--> statement-breakpoint

-- For the worker: the organizations that have something to build.
CREATE FUNCTION search_backlog() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE place (id) AS (
    (SELECT organization_id FROM search.stale WHERE app_is_worker() ORDER BY 1 LIMIT 1)
    UNION ALL
    SELECT (SELECT organization_id FROM search.stale WHERE organization_id > place.id ORDER BY 1 LIMIT 1)
    FROM place WHERE place.id IS NOT NULL
  )
  SELECT id FROM place WHERE id IS NOT NULL
$$;
--> statement-breakpoint

-- For the worker, inside an organization: builds up to p_limit tickets anew and answers how many.
CREATE FUNCTION build_search(p_limit int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_organization_id uuid := app_organization();
  v_tickets uuid[];
BEGIN
  IF v_organization_id IS NULL OR NOT app_is_worker() THEN RETURN 0; END IF;
  -- Two builders at once could put an older state over a newer one.
  IF NOT pg_try_advisory_xact_lock(hashtext('search.build'), hashtext(v_organization_id::text)) THEN RETURN 0; END IF;

  WITH taken AS (
    DELETE FROM search.stale WHERE organization_id = v_organization_id AND kind <> 'ticket'
    RETURNING kind, subject_id
  ), meant AS (
    SELECT t.id FROM ticket AS t JOIN taken ON taken.kind = 'client' AND t.client_id = taken.subject_id
    WHERE t.organization_id = v_organization_id
    UNION SELECT t.id FROM ticket AS t JOIN taken ON taken.kind = 'requester' AND t.requester_id = taken.subject_id
    WHERE t.organization_id = v_organization_id
    UNION SELECT tt.ticket_id FROM ticket_tag AS tt JOIN taken ON taken.kind = 'tag' AND tt.tag_id = taken.subject_id
    WHERE tt.organization_id = v_organization_id
    UNION SELECT t.id FROM ticket AS t
    WHERE t.organization_id = v_organization_id AND EXISTS (SELECT FROM taken WHERE kind = 'organization')
  )
  INSERT INTO search.stale (organization_id, kind, subject_id)
    SELECT v_organization_id, 'ticket', id FROM meant;

  WITH next AS (
    SELECT DISTINCT subject_id FROM (
      SELECT subject_id FROM search.stale WHERE organization_id = v_organization_id ORDER BY id LIMIT p_limit
    ) AS first
  ), taken AS (
    DELETE FROM search.stale AS s USING next
    WHERE s.organization_id = v_organization_id AND s.subject_id = next.subject_id
    RETURNING s.subject_id
  )
  SELECT array_agg(DISTINCT subject_id) INTO v_tickets FROM taken;
  IF v_tickets IS NULL THEN RETURN 0; END IF;

  INSERT INTO search.document AS d (ticket_id, organization_id, client_id, created_at, title, public, internal)
  SELECT t.id, t.organization_id, t.client_id, t.created_at, titled.vector, told.vector,
    CASE WHEN tags.names IS NOT NULL OR notes.bodies IS NOT NULL THEN told.vector
      || setweight(search.vector(coalesce(tags.names, '')), 'B')
      || setweight(search.vector(coalesce(left(notes.bodies, 200000), '')), 'D') END
  FROM ticket AS t
  JOIN client AS c ON c.id = t.client_id
  LEFT JOIN profile AS p ON p.id = t.requester_id
  LEFT JOIN LATERAL (
    SELECT string_agg(m.body, ' ' ORDER BY m.created_at DESC) AS bodies FROM ticket_message AS m WHERE m.ticket_id = t.id
  ) AS messages ON true
  LEFT JOIN LATERAL (
    SELECT string_agg(n.body, ' ' ORDER BY n.created_at DESC) AS bodies FROM ticket_note AS n WHERE n.ticket_id = t.id
  ) AS notes ON true
  LEFT JOIN LATERAL (
    SELECT string_agg(tag.name, ' ') AS names FROM ticket_tag AS tt JOIN tag ON tag.id = tt.tag_id WHERE tt.ticket_id = t.id
  ) AS tags ON true
  CROSS JOIN LATERAL (
    SELECT format('''@%s'' ''@%s''', t.organization_id, t.client_id)::tsvector
      || setweight(search.vector(t.title), 'A') || setweight(search.vector(t.number::text), 'B') AS vector
  ) AS titled
  CROSS JOIN LATERAL (
    -- The longest thread would not fit a vector.
    SELECT titled.vector || setweight(search.vector(concat_ws(' ', c.name, p.name)), 'C')
      || setweight(search.vector(coalesce(left(messages.bodies, 200000), '')), 'D') AS vector
  ) AS told
  WHERE t.organization_id = v_organization_id AND t.id = ANY (v_tickets)
  ON CONFLICT (ticket_id) DO UPDATE SET client_id = excluded.client_id, title = excluded.title,
    public = excluded.public, internal = excluded.internal;

  INSERT INTO search.word (organization_id, word, stem)
  SELECT v_organization_id, fresh.word, coalesce((ts_lexize('pg_catalog.english_stem', fresh.word))[1], fresh.word)
  FROM (
    SELECT DISTINCT lexeme AS word
    FROM search.document AS d, unnest(coalesce(d.internal, d.public))
    WHERE d.ticket_id = ANY (v_tickets)
  ) AS fresh
  WHERE fresh.word ~ '^[^0-9@]{3,40}$' AND NOT EXISTS (
    SELECT FROM search.word AS w WHERE w.organization_id = v_organization_id AND w.word = fresh.word COLLATE "C")
  ON CONFLICT DO NOTHING;
  RETURN cardinality(v_tickets);
END $$;
--> statement-breakpoint

-- Triggers only note what is out of date; whoever writes a message waits for no more than that.
CREATE FUNCTION search.note_tickets() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'ticket' THEN
    INSERT INTO search.stale (organization_id, kind, subject_id) SELECT organization_id, 'ticket', id FROM changed;
  ELSE
    INSERT INTO search.stale (organization_id, kind, subject_id) SELECT DISTINCT organization_id, 'ticket', ticket_id FROM changed;
  END IF;
  PERFORM pg_notify('opsdesk_search', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION search.note_moved() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO search.stale (organization_id, kind, subject_id)
    SELECT organization_id, 'ticket', ticket_id FROM before UNION SELECT organization_id, 'ticket', ticket_id FROM changed;
  PERFORM pg_notify('opsdesk_search', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION search.note_subject() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO search.stale (organization_id, kind, subject_id) VALUES (NEW.organization_id, TG_ARGV[0], NEW.id);
  PERFORM pg_notify('opsdesk_search', '');
  RETURN NULL;
END $$;
--> statement-breakpoint

DO $$
DECLARE source text;
BEGIN
  FOREACH source IN ARRAY ARRAY['ticket', 'ticket_message', 'ticket_note', 'ticket_tag'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.note_tickets()',
      source || '_search_insert', source);
  END LOOP;
  FOREACH source IN ARRAY ARRAY['ticket_message', 'ticket_note', 'ticket_tag'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.note_tickets()',
      source || '_search_delete', source);
  END LOOP;
  FOREACH source IN ARRAY ARRAY['ticket_message', 'ticket_note'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.note_moved()',
      source || '_search_update', source);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE TRIGGER ticket_search_update AFTER UPDATE ON ticket FOR EACH ROW
  WHEN ((OLD.title, OLD.client_id, OLD.requester_id) IS DISTINCT FROM (NEW.title, NEW.client_id, NEW.requester_id))
  EXECUTE FUNCTION search.note_subject('ticket');
CREATE TRIGGER client_search_update AFTER UPDATE ON client FOR EACH ROW
  WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION search.note_subject('client');
CREATE TRIGGER tag_search_update AFTER UPDATE ON tag FOR EACH ROW
  WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION search.note_subject('tag');
CREATE TRIGGER profile_search_update AFTER UPDATE ON profile FOR EACH ROW
  WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION search.note_subject('requester');
--> statement-breakpoint

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC;
REVOKE ALL ON FUNCTION search_tickets, similar_tickets, search_is_behind, search_backlog, build_search FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_tickets, similar_tickets, search_is_behind, search_backlog, build_search TO opsdesk_app;
--> statement-breakpoint

-- What is there already is built by the worker. The owner may itself be held by the walls.
ALTER TABLE organization NO FORCE ROW LEVEL SECURITY;
INSERT INTO search.stale (organization_id, kind, subject_id) SELECT id, 'organization', id FROM organization;
ALTER TABLE organization FORCE ROW LEVEL SECURITY;
