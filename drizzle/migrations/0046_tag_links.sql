-- By hand: the table is renamed, so that its rows stay where they are.
ALTER TABLE "ticket_tag" RENAME TO "tag_link";--> statement-breakpoint
ALTER TABLE "tag_link" DROP CONSTRAINT "ticket_tag_ticket_fk";--> statement-breakpoint
ALTER TABLE "tag_link" RENAME COLUMN "ticket_id" TO "subject_id";--> statement-breakpoint
ALTER TABLE "tag_link" ADD COLUMN "subject_type" text DEFAULT 'ticket' NOT NULL;--> statement-breakpoint
ALTER TABLE "tag_link" ALTER COLUMN "subject_type" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "tag_link" RENAME CONSTRAINT "ticket_tag_pkey" TO "tag_link_pkey";--> statement-breakpoint
ALTER TABLE "tag_link" RENAME CONSTRAINT "ticket_tag_once" TO "tag_link_once";--> statement-breakpoint
ALTER TABLE "tag_link" RENAME CONSTRAINT "ticket_tag_tag_fk" TO "tag_link_tag_fk";--> statement-breakpoint
ALTER INDEX "ticket_tag_by_tag" RENAME TO "tag_link_by_tag";--> statement-breakpoint
ALTER TABLE "tag_link" ADD CONSTRAINT "tag_link_subject_fk" FOREIGN KEY ("organization_id","subject_type","subject_id") REFERENCES "internal"."subject"("organization_id","type","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER POLICY ticket_tag_in_organization ON tag_link RENAME TO tag_link_in_organization;--> statement-breakpoint
ALTER POLICY ticket_tag_internal_only ON tag_link RENAME TO tag_link_internal_only;--> statement-breakpoint
ALTER TRIGGER ticket_tag_audited ON tag_link RENAME TO tag_link_audited;--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'tag_link' THEN 'id, organization_id, subject_type, subject_id, tag_id, created_at'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
--> statement-breakpoint

-- Search finds tickets by their tags.
DROP TRIGGER ticket_tag_search_insert ON tag_link;--> statement-breakpoint
DROP TRIGGER ticket_tag_search_delete ON tag_link;--> statement-breakpoint
CREATE FUNCTION search.note_tagged() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO search.stale (organization_id, kind, subject_id)
    SELECT DISTINCT organization_id, 'ticket', subject_id FROM changed WHERE subject_type = 'ticket';
  PERFORM pg_notify('opsdesk_search', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION search.note_tagged FROM PUBLIC;--> statement-breakpoint
CREATE TRIGGER tag_link_search_insert AFTER INSERT ON tag_link REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION search.note_tagged();--> statement-breakpoint
CREATE TRIGGER tag_link_search_delete AFTER DELETE ON tag_link REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION search.note_tagged();--> statement-breakpoint
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
    UNION SELECT l.subject_id FROM tag_link AS l JOIN taken ON taken.kind = 'tag' AND l.tag_id = taken.subject_id
    WHERE l.organization_id = v_organization_id AND l.subject_type = 'ticket'
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
    SELECT string_agg(tag.name, ' ') AS names FROM tag_link AS l JOIN tag ON tag.id = l.tag_id WHERE l.subject_id = t.id
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
