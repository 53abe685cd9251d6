ALTER TABLE "alert" DROP CONSTRAINT "alert_source";--> statement-breakpoint
ALTER TABLE "integration" DROP CONSTRAINT "integration_kind";--> statement-breakpoint
ALTER TABLE "integration" ADD COLUMN "check_target" text;--> statement-breakpoint
ALTER TABLE "integration" ADD COLUMN "check_text" text;--> statement-breakpoint
ALTER TABLE "integration" ADD COLUMN "check_every" integer;--> statement-breakpoint
ALTER TABLE "integration" ADD COLUMN "check_failures" integer;--> statement-breakpoint
ALTER TABLE "integration" ADD COLUMN "check_failed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "integration" ADD COLUMN "check_latency" integer;--> statement-breakpoint
ALTER TABLE "integration" ADD COLUMN "check_error" text;--> statement-breakpoint
ALTER TABLE "integration" ADD COLUMN "next_check_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "integration_next_check" ON "integration" USING btree ("next_check_at");--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_source" CHECK ("alert"."source" in ('pagerduty', 'alertmanager', 'cloudevents', 'events', 'heartbeat', 'http', 'tcp'));--> statement-breakpoint
ALTER TABLE "integration" ADD CONSTRAINT "integration_check" CHECK (("integration"."kind" in ('http', 'tcp')) = ("integration"."check_target" is not null)
        and ("integration"."check_target" is null) = ("integration"."check_every" is null)
        and ("integration"."check_target" is null) = ("integration"."check_failures" is null)
        and ("integration"."check_target" is null) = ("integration"."next_check_at" is null)
        and "integration"."check_every" > 0 and "integration"."check_failures" > 0 and "integration"."check_failed" >= 0
        and ("integration"."check_text" is null or "integration"."kind" = 'http'));--> statement-breakpoint
ALTER TABLE "integration" ADD CONSTRAINT "integration_kind" CHECK ("integration"."kind" in ('pagerduty', 'alertmanager', 'cloudevents', 'events', 'heartbeat', 'http', 'tcp'));
--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'integration' THEN 'id, organization_id, service_id, name, kind, key_last_four, mapping, heartbeat_every, heartbeat_grace, check_target, check_every, check_failures, check_failed, check_latency, check_error, last_event_at, created_at'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
