CREATE TABLE "change_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"integration_id" uuid,
	"summary" text NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"details" jsonb,
	"occurred_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "change_event_summary_length" CHECK (char_length("change_event"."summary") between 1 and 1024),
	CONSTRAINT "change_event_source_length" CHECK (char_length("change_event"."source") <= 500)
);
--> statement-breakpoint
CREATE TABLE "maintenance_window" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid,
	"release_due_at" timestamp (3) with time zone,
	"archived_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "maintenance_window_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "maintenance_window_title_length" CHECK (char_length("maintenance_window"."title") between 1 and 200),
	CONSTRAINT "maintenance_window_times" CHECK ("maintenance_window"."starts_at" < "maintenance_window"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "maintenance_window_service" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"window_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "maintenance_window_service_once" UNIQUE("organization_id","window_id","service_id")
);
--> statement-breakpoint
CREATE TABLE "notification_channel" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"hint" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_channel_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "notification_channel_name" UNIQUE("organization_id","name"),
	CONSTRAINT "notification_channel_kind" CHECK ("notification_channel"."kind" in ('slack', 'teams', 'webhook', 'email')),
	CONSTRAINT "notification_channel_name_length" CHECK (char_length("notification_channel"."name") between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "notification_channel_config" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"address" text NOT NULL,
	"seed" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_channel_config_once" UNIQUE("organization_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "notification_channel_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"message_key" text NOT NULL,
	"dedup_id" text NOT NULL,
	"title" text NOT NULL,
	"message" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"is_test" boolean DEFAULT false NOT NULL,
	"status_code" integer,
	"error" text,
	"ended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_channel_delivery_once" UNIQUE("organization_id","channel_id","message_key"),
	CONSTRAINT "notification_channel_delivery_status" CHECK ("notification_channel_delivery"."status" in ('pending', 'delivered', 'failed', 'canceled'))
);
--> statement-breakpoint
ALTER TABLE "escalation_page" DROP CONSTRAINT "escalation_page_once";--> statement-breakpoint
ALTER TABLE "incident_event" DROP CONSTRAINT "incident_event_kind";--> statement-breakpoint
ALTER TABLE "escalation_target" DROP CONSTRAINT "escalation_target_one";--> statement-breakpoint
ALTER TABLE "escalation" DROP CONSTRAINT "escalation_status";--> statement-breakpoint
ALTER TABLE "escalation" DROP CONSTRAINT "escalation_position";--> statement-breakpoint
ALTER TABLE "escalation" ALTER COLUMN "alert_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "escalation" ALTER COLUMN "policy_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "escalation_page" ALTER COLUMN "member_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "escalation_policy" ADD COLUMN "lowest_severity" text DEFAULT 'warning' NOT NULL;--> statement-breakpoint
ALTER TABLE "escalation_target" ADD COLUMN "channel_id" uuid;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "declare_from" text;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "declare_severity" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "grouping_minutes" integer DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE "alert" ADD COLUMN "maintenance_window_id" uuid;--> statement-breakpoint
ALTER TABLE "escalation" ADD COLUMN "incident_id" uuid;--> statement-breakpoint
ALTER TABLE "escalation" ADD COLUMN "plan" jsonb;--> statement-breakpoint
ALTER TABLE "escalation" ADD COLUMN "leader_id" uuid;--> statement-breakpoint
ALTER TABLE "escalation" ADD COLUMN "round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "escalation_page" ADD COLUMN "channel_id" uuid;--> statement-breakpoint
ALTER TABLE "escalation_page" ADD COLUMN "round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "change_event" ADD CONSTRAINT "change_event_service_fk" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."service"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_window" ADD CONSTRAINT "maintenance_window_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_window_service" ADD CONSTRAINT "maintenance_window_service_window_fk" FOREIGN KEY ("organization_id","window_id") REFERENCES "public"."maintenance_window"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_window_service" ADD CONSTRAINT "maintenance_window_service_service_fk" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."service"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_channel" ADD CONSTRAINT "notification_channel_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_channel_config" ADD CONSTRAINT "notification_channel_config_channel_fk" FOREIGN KEY ("organization_id","channel_id") REFERENCES "public"."notification_channel"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_channel_delivery" ADD CONSTRAINT "notification_channel_delivery_channel_fk" FOREIGN KEY ("organization_id","channel_id") REFERENCES "public"."notification_channel"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_event_of_service" ON "change_event" USING btree ("organization_id","service_id","occurred_at");--> statement-breakpoint
CREATE INDEX "change_event_age" ON "change_event" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "maintenance_window_by_time" ON "maintenance_window" USING btree ("organization_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "maintenance_window_due" ON "maintenance_window" USING btree ("release_due_at") WHERE "maintenance_window"."release_due_at" is not null;--> statement-breakpoint
CREATE INDEX "maintenance_window_service_of" ON "maintenance_window_service" USING btree ("organization_id","service_id");--> statement-breakpoint
CREATE INDEX "notification_channel_delivery_newest" ON "notification_channel_delivery" USING btree ("channel_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notification_channel_delivery_about" ON "notification_channel_delivery" USING btree ("organization_id","dedup_id");--> statement-breakpoint
CREATE INDEX "notification_channel_delivery_age" ON "notification_channel_delivery" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "escalation_target" ADD CONSTRAINT "escalation_target_channel_fk" FOREIGN KEY ("organization_id","channel_id") REFERENCES "public"."notification_channel"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_maintenance_window_fk" FOREIGN KEY ("organization_id","maintenance_window_id") REFERENCES "public"."maintenance_window"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_incident_fk" FOREIGN KEY ("organization_id","incident_id") REFERENCES "public"."incident"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_page" ADD CONSTRAINT "escalation_page_channel_fk" FOREIGN KEY ("organization_id","channel_id") REFERENCES "public"."notification_channel"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "escalation_target_of_channel" ON "escalation_target" USING btree ("channel_id");--> statement-breakpoint
CREATE INDEX "alert_of_maintenance_window" ON "alert" USING btree ("organization_id","maintenance_window_id") WHERE "alert"."maintenance_window_id" is not null;--> statement-breakpoint
CREATE INDEX "escalation_of_incident" ON "escalation" USING btree ("organization_id","incident_id");--> statement-breakpoint
CREATE INDEX "escalation_joined" ON "escalation" USING btree ("organization_id","leader_id");--> statement-breakpoint
CREATE INDEX "escalation_page_newest" ON "escalation_page" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "escalation_page_of_channel" ON "escalation_page" USING btree ("channel_id");--> statement-breakpoint
ALTER TABLE "escalation_target" ADD CONSTRAINT "escalation_target_channel" UNIQUE("organization_id","step_id","channel_id");--> statement-breakpoint
ALTER TABLE "escalation_page" ADD CONSTRAINT "escalation_page_channel_once" UNIQUE("organization_id","escalation_id","round","repetition","step","channel_id");--> statement-breakpoint
ALTER TABLE "escalation_page" ADD CONSTRAINT "escalation_page_once" UNIQUE("organization_id","escalation_id","round","repetition","step","member_id");--> statement-breakpoint
ALTER TABLE "incident_event" ADD CONSTRAINT "incident_event_kind" CHECK ("incident_event"."kind" in ('declared', 'noted', 'status_changed', 'severity_changed', 'title_changed', 'summary_changed', 'times_changed', 'service_changed', 'alert_linked', 'alert_unlinked', 'commander_changed', 'communications_changed', 'scribe_changed', 'merged', 'review_changed', 'follow_up_added', 'paged', 'acknowledged'));--> statement-breakpoint
ALTER TABLE "escalation_policy" ADD CONSTRAINT "escalation_policy_lowest_severity" CHECK ("escalation_policy"."lowest_severity" in ('critical', 'error', 'warning'));--> statement-breakpoint
ALTER TABLE "escalation_target" ADD CONSTRAINT "escalation_target_one" CHECK (num_nonnulls("escalation_target"."member_id", "escalation_target"."schedule_id", "escalation_target"."team_id", "escalation_target"."channel_id") = 1);--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_declare_from" CHECK ("service"."declare_from" in ('critical', 'error', 'warning', 'info'));--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_declare_severity" CHECK ("service"."declare_severity" between 1 and 5);--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_grouping_minutes" CHECK ("service"."grouping_minutes" between 1 and 1440);--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_subject" CHECK (num_nonnulls("escalation"."alert_id", "escalation"."incident_id") = 1);--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_leader" CHECK ("escalation"."status" <> 'joined' or "escalation"."leader_id" is not null);--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_status" CHECK ("escalation"."status" in ('paging', 'joined', 'acknowledged', 'resolved', 'suppressed', 'finished'));--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_position" CHECK ("escalation"."step" >= 0 and "escalation"."repetition" >= 0 and "escalation"."round" >= 0);--> statement-breakpoint
ALTER TABLE "escalation_page" ADD CONSTRAINT "escalation_page_one" CHECK (num_nonnulls("escalation_page"."member_id", "escalation_page"."channel_id") = 1);
--> statement-breakpoint
ALTER TABLE change_event ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE change_event FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON change_event TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY change_event_in_organization ON change_event AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY change_event_internal_only ON change_event AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY change_event_worker ON change_event AS PERMISSIVE FOR ALL
  USING ((select app_is_worker()));
--> statement-breakpoint
ALTER TABLE maintenance_window ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE maintenance_window FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON maintenance_window TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY maintenance_window_in_organization ON maintenance_window AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY maintenance_window_internal_only ON maintenance_window AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY maintenance_window_worker ON maintenance_window AS PERMISSIVE FOR SELECT
  USING ((select app_is_worker()));
--> statement-breakpoint
ALTER TABLE maintenance_window_service ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE maintenance_window_service FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON maintenance_window_service TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY maintenance_window_service_in_organization ON maintenance_window_service AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY maintenance_window_service_internal_only ON maintenance_window_service AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER maintenance_window_service_audited AFTER INSERT OR UPDATE OR DELETE ON maintenance_window_service
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE notification_channel ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE notification_channel FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON notification_channel TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY notification_channel_in_organization ON notification_channel AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY notification_channel_internal_only ON notification_channel AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY notification_channel_worker ON notification_channel AS PERMISSIVE FOR SELECT
  USING ((select app_is_worker()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER notification_channel_audited AFTER INSERT OR UPDATE OR DELETE ON notification_channel
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE notification_channel_config ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE notification_channel_config FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON notification_channel_config TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY notification_channel_config_in_organization ON notification_channel_config AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY notification_channel_config_internal_only ON notification_channel_config AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY notification_channel_config_worker ON notification_channel_config AS PERMISSIVE FOR SELECT
  USING ((select app_is_worker()));
--> statement-breakpoint
ALTER TABLE notification_channel_delivery ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE notification_channel_delivery FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON notification_channel_delivery TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY notification_channel_delivery_in_organization ON notification_channel_delivery AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY notification_channel_delivery_internal_only ON notification_channel_delivery AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY notification_channel_delivery_worker ON notification_channel_delivery AS PERMISSIVE FOR ALL
  USING ((select app_is_worker()));
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE change_event (id, organization_id, service_id, summary, source, links, occurred_at, created_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE maintenance_window (id, organization_id, title, starts_at, ends_at, created_by, release_due_at, archived_at, created_at, updated_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE maintenance_window_service (id, organization_id, window_id, service_id, created_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE notification_channel (id, organization_id, name, kind, hint, created_at);
--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'alert' THEN 'id, organization_id, service_id, integration_id, incident_id, maintenance_window_id, source, dedup_key, open_key, status, severity, title, group_key, count, labels, links, first_seen_at, last_seen_at, acknowledged_at, acknowledged_by, resolved_at, resolved_by, created_at'
      WHEN 'escalation' THEN 'id, organization_id, alert_id, incident_id, policy_id, leader_id, round, status, step, repetition, next_step_at, created_at'
      WHEN 'escalation_page' THEN 'id, organization_id, escalation_id, member_id, channel_id, round, step, repetition, created_at'
      WHEN 'escalation_policy' THEN 'id, organization_id, name, description, repeat_count, lowest_severity, created_at, updated_at'
      WHEN 'escalation_target' THEN 'id, organization_id, step_id, position, member_id, schedule_id, team_id, channel_id, created_at'
      WHEN 'service' THEN 'id, organization_id, name, slug, description, tier, team_id, escalation_policy_id, ticket_threshold, declare_from, declare_severity, grouping_minutes, created_at, updated_at, archived_at'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
