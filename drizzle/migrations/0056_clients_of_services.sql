CREATE TABLE "service_client" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "service_client_once" UNIQUE("organization_id","service_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "status_post" ADD COLUMN "incident_id" uuid;--> statement-breakpoint
ALTER TABLE "service_client" ADD CONSTRAINT "service_client_service_fk" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."service"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_client" ADD CONSTRAINT "service_client_client_fk" FOREIGN KEY ("organization_id","client_id") REFERENCES "public"."client"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "service_client_of" ON "service_client" USING btree ("organization_id","client_id");--> statement-breakpoint
ALTER TABLE "status_post" ADD CONSTRAINT "status_post_incident_fk" FOREIGN KEY ("organization_id","incident_id") REFERENCES "public"."incident"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "status_post_incident" ON "status_post" USING btree ("organization_id","incident_id");--> statement-breakpoint
CREATE INDEX "status_update_corrects" ON "status_update" USING btree ("organization_id","corrects_id");
--> statement-breakpoint
ALTER TABLE service_client ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE service_client FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON service_client TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY service_client_in_organization ON service_client AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY service_client_in_client ON service_client AS RESTRICTIVE FOR ALL
  USING (((select app_is_internal()) OR (client_id = (select app_client()))))
  WITH CHECK (((select app_is_internal()) OR (client_id = (select app_client()))));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER service_client_audited AFTER INSERT OR UPDATE OR DELETE ON service_client
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE service_client (id, organization_id, service_id, client_id, created_at);
--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'status_post' THEN 'id, organization_id, status_page_id, kind, title, impact, status, started_at, resolved_at, scheduled_for, scheduled_until, published_at, created_at, updated_at, archived_at, incident_id'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
