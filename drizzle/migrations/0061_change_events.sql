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
ALTER TABLE "change_event" ADD CONSTRAINT "change_event_service_fk" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."service"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_event_of_service" ON "change_event" USING btree ("organization_id","service_id","occurred_at");--> statement-breakpoint
CREATE INDEX "change_event_age" ON "change_event" USING btree ("created_at");
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
ALTER PUBLICATION opsdesk ADD TABLE change_event (id, organization_id, service_id, summary, source, links, occurred_at, created_at);
