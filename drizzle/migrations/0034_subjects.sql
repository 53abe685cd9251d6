CREATE SCHEMA "internal";
--> statement-breakpoint
CREATE TABLE "internal"."subject" (
	"organization_id" uuid NOT NULL,
	"type" text NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid,
	CONSTRAINT "subject_organization_id_type_id_pk" PRIMARY KEY("organization_id","type","id"),
	CONSTRAINT "subject_of_client" UNIQUE("organization_id","client_id","type","id")
);
--> statement-breakpoint
ALTER TABLE "internal"."subject" ADD CONSTRAINT "subject_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement" DROP CONSTRAINT "announcement_ticket_fk";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_ticket_fk";--> statement-breakpoint
ALTER TABLE "announcement" RENAME COLUMN "subject_id" TO "item_id";--> statement-breakpoint
ALTER TABLE "notification" RENAME COLUMN "subject_id" TO "item_id";--> statement-breakpoint
ALTER TABLE "announcement" ADD COLUMN "subject_type" text;--> statement-breakpoint
ALTER TABLE "announcement" ADD COLUMN "subject_id" uuid;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "subject_type" text;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "subject_id" uuid;--> statement-breakpoint

-- By hand from here.
CREATE FUNCTION track_subject() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    EXECUTE format(
      'INSERT INTO internal.subject (organization_id, type, id, client_id) SELECT organization_id, %L, id, %s FROM changed',
      TG_ARGV[0], TG_ARGV[1]);
  ELSE
    EXECUTE format(
      'DELETE FROM internal.subject s USING changed c WHERE s.organization_id = c.organization_id AND s.type = %L AND s.id = c.id',
      TG_ARGV[0]);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION move_subject() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE internal.subject SET client_id = NEW.client_id
  WHERE organization_id = NEW.organization_id AND type = TG_ARGV[0] AND id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- For migrations: makes the rows of a table subjects, as of now and from now on. With p_has_client they follow its client_id, and its people may see them.
CREATE FUNCTION register_subject(p_table regclass, p_type text, p_has_client boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE v_client text := CASE WHEN p_has_client THEN 'client_id' ELSE 'null' END;
BEGIN
  EXECUTE format(
    'CREATE TRIGGER %I AFTER INSERT ON %s REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION track_subject(%L, %L)',
    p_type || '_subject_added', p_table, p_type, v_client);
  EXECUTE format(
    'CREATE TRIGGER %I AFTER DELETE ON %s REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION track_subject(%L)',
    p_type || '_subject_removed', p_table, p_type);
  IF p_has_client THEN
    EXECUTE format(
      'CREATE TRIGGER %I AFTER UPDATE OF client_id ON %s FOR EACH ROW WHEN (OLD.client_id IS DISTINCT FROM NEW.client_id) EXECUTE FUNCTION move_subject(%L)',
      p_type || '_subject_moved', p_table, p_type);
  END IF;
  EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', p_table);
  EXECUTE format(
    'INSERT INTO internal.subject (organization_id, type, id, client_id) SELECT organization_id, %L, id, %s FROM %s',
    p_type, v_client, p_table);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', p_table);
END $$;
REVOKE ALL ON FUNCTION register_subject FROM PUBLIC;
--> statement-breakpoint
-- For the worker: a subject that is a row of no table, like a check that ran.
CREATE FUNCTION add_subject(p_type text, p_id uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO internal.subject (organization_id, type, id)
  SELECT app_organization(), p_type, p_id WHERE app_is_worker() ON CONFLICT DO NOTHING
$$;
REVOKE ALL ON FUNCTION add_subject FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_subject TO opsdesk_app;
--> statement-breakpoint
SELECT register_subject('ticket', 'ticket', true);
SELECT register_subject('member', 'member', false);
--> statement-breakpoint
ALTER TABLE announcement NO FORCE ROW LEVEL SECURITY;
ALTER TABLE notification NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE told text;
BEGIN
  FOREACH told IN ARRAY ARRAY['announcement', 'notification'] LOOP
    EXECUTE format($q$
      UPDATE %I SET
        subject_type = CASE WHEN ticket_id IS NOT NULL THEN 'ticket' WHEN kind = 'figures_differed' THEN 'data' ELSE 'member' END,
        subject_id = coalesce(ticket_id, item_id, id),
        item_id = CASE WHEN ticket_id IS NOT NULL THEN item_id END$q$, told);
    -- What it was about may be gone by now; it stays in its reader's list.
    EXECUTE format($q$
      INSERT INTO internal.subject (organization_id, type, id)
      SELECT DISTINCT organization_id, subject_type, subject_id FROM %I WHERE subject_type <> 'ticket'
      ON CONFLICT DO NOTHING$q$, told);
  END LOOP;
END $$;
ALTER TABLE announcement FORCE ROW LEVEL SECURITY;
ALTER TABLE notification FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "announcement" ALTER COLUMN "subject_type" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "announcement" ALTER COLUMN "subject_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ALTER COLUMN "subject_type" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ALTER COLUMN "subject_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_subject_fk" FOREIGN KEY ("organization_id","subject_type","subject_id") REFERENCES "internal"."subject"("organization_id","type","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_subject_fk" FOREIGN KEY ("organization_id","subject_type","subject_id") REFERENCES "internal"."subject"("organization_id","type","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'notification' THEN 'id, organization_id, member_id, kind, subject_type, subject_id, item_id, actor_id, created_at, read_at'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
--> statement-breakpoint
ALTER TABLE "announcement" DROP COLUMN "ticket_id";--> statement-breakpoint
ALTER TABLE "notification" DROP COLUMN "ticket_id";
