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
ALTER TABLE "alert" ADD COLUMN "maintenance_window_id" uuid;--> statement-breakpoint
ALTER TABLE "maintenance_window" ADD CONSTRAINT "maintenance_window_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_window_service" ADD CONSTRAINT "maintenance_window_service_window_fk" FOREIGN KEY ("organization_id","window_id") REFERENCES "public"."maintenance_window"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_window_service" ADD CONSTRAINT "maintenance_window_service_service_fk" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."service"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "maintenance_window_by_time" ON "maintenance_window" USING btree ("organization_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "maintenance_window_due" ON "maintenance_window" USING btree ("release_due_at") WHERE "maintenance_window"."release_due_at" is not null;--> statement-breakpoint
CREATE INDEX "maintenance_window_service_of" ON "maintenance_window_service" USING btree ("organization_id","service_id");--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_maintenance_window_fk" FOREIGN KEY ("organization_id","maintenance_window_id") REFERENCES "public"."maintenance_window"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_of_maintenance_window" ON "alert" USING btree ("organization_id","maintenance_window_id") WHERE "alert"."maintenance_window_id" is not null;
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
ALTER PUBLICATION opsdesk ADD TABLE maintenance_window (id, organization_id, title, starts_at, ends_at, created_by, release_due_at, archived_at, created_at, updated_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE maintenance_window_service (id, organization_id, window_id, service_id, created_at);
--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'alert' THEN 'id, organization_id, service_id, integration_id, incident_id, maintenance_window_id, source, dedup_key, open_key, status, severity, title, group_key, count, labels, links, first_seen_at, last_seen_at, acknowledged_at, acknowledged_by, resolved_at, resolved_by, created_at'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
