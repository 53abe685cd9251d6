CREATE TABLE "integration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"api_key_id" uuid NOT NULL,
	"key_last_four" text NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"last_event_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "integration_name" UNIQUE("organization_id","service_id","name"),
	CONSTRAINT "integration_key" UNIQUE("organization_id","api_key_id"),
	CONSTRAINT "integration_kind" CHECK ("integration"."kind" in ('pagerduty', 'alertmanager', 'cloudevents', 'events')),
	CONSTRAINT "integration_name_length" CHECK (char_length("integration"."name") between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "alert" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"integration_id" uuid,
	"incident_id" uuid,
	"source" text NOT NULL,
	"dedup_key" text NOT NULL,
	"open_key" text,
	"status" text DEFAULT 'triggered' NOT NULL,
	"severity" text NOT NULL,
	"title" text NOT NULL,
	"group_key" text,
	"count" integer DEFAULT 1 NOT NULL,
	"labels" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"first_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by" uuid,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "alert_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "alert_open" UNIQUE("organization_id","service_id","open_key"),
	CONSTRAINT "alert_source" CHECK ("alert"."source" in ('pagerduty', 'alertmanager', 'cloudevents', 'events')),
	CONSTRAINT "alert_status" CHECK ("alert"."status" in ('triggered', 'acknowledged', 'resolved', 'suppressed')),
	CONSTRAINT "alert_severity" CHECK ("alert"."severity" in ('critical', 'error', 'warning', 'info')),
	CONSTRAINT "alert_title_length" CHECK (char_length("alert"."title") between 1 and 1024),
	CONSTRAINT "alert_dedup_key_length" CHECK (char_length("alert"."dedup_key") between 1 and 255),
	CONSTRAINT "alert_group_length" CHECK (char_length("alert"."group_key") between 1 and 500),
	CONSTRAINT "alert_count" CHECK ("alert"."count" > 0),
	CONSTRAINT "alert_open_key" CHECK (case when "alert"."status" = 'resolved' then "alert"."open_key" is null
        else coalesce("alert"."open_key" = "alert"."dedup_key", false) end)
);
--> statement-breakpoint
CREATE TABLE "alert_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"integration_id" uuid NOT NULL,
	"delivery_key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "alert_delivery_once" UNIQUE("organization_id","integration_id","delivery_key")
);
--> statement-breakpoint
CREATE TABLE "alert_inbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"integration_id" uuid NOT NULL,
	"api_key_id" uuid NOT NULL,
	"source" text NOT NULL,
	"events" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_error" text,
	"dead_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alert_payload" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"alert_id" uuid NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "alert_payload_of" UNIQUE("organization_id","alert_id")
);
--> statement-breakpoint
ALTER TABLE "incident_event" DROP CONSTRAINT "incident_event_kind";--> statement-breakpoint
ALTER TABLE "integration" ADD CONSTRAINT "integration_service_fk" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."service"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integration" ADD CONSTRAINT "integration_api_key_fk" FOREIGN KEY ("organization_id","api_key_id") REFERENCES "public"."api_key"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_service_fk" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."service"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_incident_fk" FOREIGN KEY ("organization_id","incident_id") REFERENCES "public"."incident"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_delivery" ADD CONSTRAINT "alert_delivery_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_inbox" ADD CONSTRAINT "alert_inbox_service_fk" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."service"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_payload" ADD CONSTRAINT "alert_payload_alert_fk" FOREIGN KEY ("organization_id","alert_id") REFERENCES "public"."alert"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_newest" ON "alert" USING btree ("organization_id","status","first_seen_at");--> statement-breakpoint
CREATE INDEX "alert_resolved" ON "alert" USING btree ("organization_id","status","resolved_at");--> statement-breakpoint
CREATE INDEX "alert_of_service" ON "alert" USING btree ("organization_id","service_id","first_seen_at");--> statement-breakpoint
CREATE INDEX "alert_of_incident" ON "alert" USING btree ("organization_id","incident_id","first_seen_at") WHERE "alert"."incident_id" is not null;--> statement-breakpoint
CREATE INDEX "alert_recent" ON "alert" USING btree ("organization_id","service_id","created_at");--> statement-breakpoint
CREATE INDEX "alert_delivery_age" ON "alert_delivery" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "alert_inbox_due" ON "alert_inbox" USING btree ("organization_id","service_id","dead_at","created_at");--> statement-breakpoint
CREATE INDEX "alert_inbox_dead" ON "alert_inbox" USING btree ("dead_at");--> statement-breakpoint
ALTER TABLE "incident_event" ADD CONSTRAINT "incident_event_kind" CHECK ("incident_event"."kind" in ('declared', 'noted', 'status_changed', 'severity_changed', 'title_changed', 'summary_changed', 'times_changed', 'service_changed', 'alert_linked', 'alert_unlinked', 'commander_changed', 'communications_changed', 'scribe_changed', 'merged'));
--> statement-breakpoint
ALTER TABLE alert ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE alert FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON alert TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY alert_in_organization ON alert AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY alert_internal_only ON alert AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
ALTER TABLE alert_delivery ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE alert_delivery FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON alert_delivery TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY alert_delivery_in_organization ON alert_delivery AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY alert_delivery_internal_only ON alert_delivery AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY alert_delivery_worker ON alert_delivery AS PERMISSIVE FOR ALL
  USING ((select app_is_worker()));
--> statement-breakpoint
ALTER TABLE alert_inbox ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE alert_inbox FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON alert_inbox TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY alert_inbox_in_organization ON alert_inbox AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY alert_inbox_internal_only ON alert_inbox AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY alert_inbox_worker ON alert_inbox AS PERMISSIVE FOR ALL
  USING ((select app_is_worker()));
--> statement-breakpoint
ALTER TABLE alert_payload ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE alert_payload FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON alert_payload TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY alert_payload_in_organization ON alert_payload AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY alert_payload_internal_only ON alert_payload AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
ALTER TABLE integration ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE integration FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON integration TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY integration_in_organization ON integration AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY integration_internal_only ON integration AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE alert (id, organization_id, service_id, integration_id, incident_id, source, dedup_key, open_key, status, severity, title, group_key, count, labels, links, first_seen_at, last_seen_at, acknowledged_at, acknowledged_by, resolved_at, resolved_by, created_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE integration (id, organization_id, service_id, name, kind, key_last_four, mapping, last_event_at, created_at);
