ALTER TABLE "integration" DROP CONSTRAINT "integration_kind";--> statement-breakpoint
ALTER TABLE "alert" DROP CONSTRAINT "alert_source";--> statement-breakpoint
ALTER TABLE "integration" ADD COLUMN "heartbeat_every" integer;--> statement-breakpoint
ALTER TABLE "integration" ADD COLUMN "heartbeat_grace" integer;--> statement-breakpoint
ALTER TABLE "integration" ADD CONSTRAINT "integration_heartbeat" CHECK (("integration"."kind" = 'heartbeat') = ("integration"."heartbeat_every" is not null)
        and ("integration"."heartbeat_every" is null) = ("integration"."heartbeat_grace" is null)
        and "integration"."heartbeat_every" > 0 and "integration"."heartbeat_grace" >= 0);--> statement-breakpoint
ALTER TABLE "integration" ADD CONSTRAINT "integration_kind" CHECK ("integration"."kind" in ('pagerduty', 'alertmanager', 'cloudevents', 'events', 'heartbeat'));--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_source" CHECK ("alert"."source" in ('pagerduty', 'alertmanager', 'cloudevents', 'events', 'heartbeat'));
--> statement-breakpoint
CREATE POLICY integration_worker ON integration AS PERMISSIVE FOR SELECT
  USING ((select app_is_worker()));
--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'integration' THEN 'id, organization_id, service_id, name, kind, key_last_four, mapping, heartbeat_every, heartbeat_grace, last_event_at, created_at'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
