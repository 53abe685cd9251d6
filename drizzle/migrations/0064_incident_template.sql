CREATE TABLE "incident_template" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"severity" smallint DEFAULT 3 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "incident_template_name_length" CHECK (char_length("incident_template"."name") between 1 and 120),
	CONSTRAINT "incident_template_text_length" CHECK (char_length("incident_template"."title") <= 200
        and char_length("incident_template"."summary") <= 5000),
	CONSTRAINT "incident_template_severity" CHECK ("incident_template"."severity" between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "incident_template" ADD CONSTRAINT "incident_template_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE incident_template ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE incident_template FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON incident_template TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY incident_template_in_organization ON incident_template AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY incident_template_internal_only ON incident_template AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER incident_template_audited AFTER INSERT OR UPDATE OR DELETE ON incident_template
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE incident_template (id, organization_id, name, title, summary, severity, created_at);
