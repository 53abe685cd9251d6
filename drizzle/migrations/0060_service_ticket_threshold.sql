ALTER TABLE "service" ADD COLUMN "ticket_threshold" smallint DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_ticket_threshold" CHECK ("service"."ticket_threshold" between 0 and 50);
--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'service' THEN 'id, organization_id, name, slug, description, tier, team_id, escalation_policy_id, ticket_threshold, created_at, updated_at, archived_at'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
--> statement-breakpoint
SELECT register_subject('service', 'service', false);
