ALTER TABLE "service" ADD COLUMN "declare_from" text;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "declare_severity" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "grouping_minutes" integer DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_declare_from" CHECK ("service"."declare_from" in ('critical', 'error', 'warning', 'info'));--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_declare_severity" CHECK ("service"."declare_severity" between 1 and 5);--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_grouping_minutes" CHECK ("service"."grouping_minutes" between 1 and 1440);
--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'service' THEN 'id, organization_id, name, slug, description, tier, team_id, escalation_policy_id, declare_from, declare_severity, grouping_minutes, created_at, updated_at, archived_at'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
