-- Search finds an imported ticket by the number that it had in the system it comes from.
CREATE FUNCTION search.original_number(p_external_key text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  -- "zendesk:40717" is 40717 of that system; a CSV's keys name none.
  SELECT regexp_replace(p_external_key, '^[a-z][a-z0-9-]{0,39}:', '')
$$;
REVOKE ALL ON FUNCTION search.original_number FROM PUBLIC;
--> statement-breakpoint

-- As before; and the original number, behind our own.
CREATE OR REPLACE FUNCTION search.find(
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
  v_original text := lower((regexp_match(p_query, '^\s*#?(\S{1,100})\s*$'))[1]);
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
        CASE WHEN t.number::text = $4 THEN 2
          WHEN lower(search.original_number(t.external_key)) = $12 THEN 1 ELSE 0 END AS is_numbered,
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
    p_with_slips, v_asked.terms, v_asked.part, p_status, v_original;
END $$;
--> statement-breakpoint

-- As before, with the original number beside our own.
CREATE OR REPLACE FUNCTION build_search(p_limit int) RETURNS int
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
      || setweight(search.vector(t.title), 'A') || setweight(search.vector(
        concat_ws(' ', t.number, search.original_number(t.external_key))), 'B') AS vector
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

-- The worker builds what was imported before. The owner may itself be held by the walls.
ALTER TABLE ticket NO FORCE ROW LEVEL SECURITY;
INSERT INTO search.stale (organization_id, kind, subject_id)
  SELECT organization_id, 'ticket', id FROM ticket WHERE external_key IS NOT NULL;
ALTER TABLE ticket FORCE ROW LEVEL SECURITY;
