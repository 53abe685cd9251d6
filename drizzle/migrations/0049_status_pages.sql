CREATE TABLE "status_component" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"status_page_id" uuid NOT NULL,
	"service_id" uuid,
	"name" text NOT NULL,
	"group_name" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"status" text DEFAULT 'operational' NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "status_component_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "status_component_status" CHECK ("status_component"."status" in ('operational', 'degraded_performance', 'partial_outage', 'major_outage', 'under_maintenance')),
	CONSTRAINT "status_component_name_length" CHECK (char_length("status_component"."name") between 1 and 120),
	CONSTRAINT "status_component_group_length" CHECK (char_length("status_component"."group_name") <= 60),
	CONSTRAINT "status_component_position" CHECK ("status_component"."position" between 0 and 10000)
);
--> statement-breakpoint
CREATE TABLE "status_page" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"is_published" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "status_page_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "status_page_slug" UNIQUE("slug"),
	CONSTRAINT "status_page_slug_length" CHECK (char_length("status_page"."slug") between 1 and 60),
	CONSTRAINT "status_page_name_length" CHECK (char_length("status_page"."name") between 1 and 120),
	CONSTRAINT "status_page_about_length" CHECK (char_length("status_page"."about") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "status_post" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"status_page_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"impact" text DEFAULT 'none' NOT NULL,
	"status" text NOT NULL,
	"started_at" timestamp (3) with time zone,
	"resolved_at" timestamp (3) with time zone,
	"scheduled_for" timestamp (3) with time zone,
	"scheduled_until" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "status_post_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "status_post_kind" CHECK ("status_post"."kind" in ('incident', 'maintenance')),
	CONSTRAINT "status_post_impact" CHECK ("status_post"."impact" in ('none', 'minor', 'major', 'critical')),
	CONSTRAINT "status_post_status" CHECK ("status_post"."status" in ('investigating', 'identified', 'monitoring', 'resolved', 'postmortem', 'scheduled', 'in_progress', 'verifying', 'completed')),
	CONSTRAINT "status_post_title_length" CHECK (char_length("status_post"."title") between 1 and 200),
	CONSTRAINT "status_post_kept" CHECK ("status_post"."published_at" is null or ("status_post"."archived_at" is null and "status_post"."started_at" is not null)),
	CONSTRAINT "status_post_ends" CHECK ("status_post"."resolved_at" >= "status_post"."started_at"),
	CONSTRAINT "status_post_scheduled" CHECK (("status_post"."kind" = 'maintenance') = ("status_post"."scheduled_for" is not null)
        and ("status_post"."scheduled_for" is null) = ("status_post"."scheduled_until" is null)
        and ("status_post"."scheduled_for" is null or "status_post"."scheduled_until" > "status_post"."scheduled_for"))
);
--> statement-breakpoint
CREATE TABLE "status_post_component" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"status_post_id" uuid NOT NULL,
	"component_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "status_post_component_once" UNIQUE("organization_id","status_post_id","component_id")
);
--> statement-breakpoint
CREATE TABLE "status_update" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"status_post_id" uuid NOT NULL,
	"body" text NOT NULL,
	"status" text NOT NULL,
	"displayed_at" timestamp (3) with time zone NOT NULL,
	"corrects_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "status_update_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "status_update_status" CHECK ("status_update"."status" in ('investigating', 'identified', 'monitoring', 'resolved', 'postmortem', 'scheduled', 'in_progress', 'verifying', 'completed')),
	CONSTRAINT "status_update_body_length" CHECK (char_length("status_update"."body") between 1 and 10000)
);
--> statement-breakpoint
ALTER TABLE "status_component" ADD CONSTRAINT "status_component_status_page_fk" FOREIGN KEY ("organization_id","status_page_id") REFERENCES "public"."status_page"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_component" ADD CONSTRAINT "status_component_service_fk" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."service"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_page" ADD CONSTRAINT "status_page_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_post" ADD CONSTRAINT "status_post_status_page_fk" FOREIGN KEY ("organization_id","status_page_id") REFERENCES "public"."status_page"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_post_component" ADD CONSTRAINT "status_post_component_status_post_fk" FOREIGN KEY ("organization_id","status_post_id") REFERENCES "public"."status_post"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_post_component" ADD CONSTRAINT "status_post_component_component_fk" FOREIGN KEY ("organization_id","component_id") REFERENCES "public"."status_component"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_update" ADD CONSTRAINT "status_update_status_post_fk" FOREIGN KEY ("organization_id","status_post_id") REFERENCES "public"."status_post"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "status_component_page" ON "status_component" USING btree ("organization_id","status_page_id","position");--> statement-breakpoint
CREATE INDEX "status_post_page" ON "status_post" USING btree ("organization_id","status_page_id","published_at");--> statement-breakpoint
CREATE INDEX "status_post_component_to" ON "status_post_component" USING btree ("organization_id","component_id");--> statement-breakpoint
CREATE INDEX "status_update_post" ON "status_update" USING btree ("organization_id","status_post_id","displayed_at");
--> statement-breakpoint
ALTER TABLE status_component ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE status_component FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON status_component TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY status_component_in_organization ON status_component AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY status_component_internal_only ON status_component AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER status_component_audited AFTER INSERT OR UPDATE OR DELETE ON status_component
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE status_page ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE status_page FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON status_page TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY status_page_in_organization ON status_page AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY status_page_internal_only ON status_page AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY status_page_worker ON status_page AS PERMISSIVE FOR SELECT
  USING ((select app_is_worker()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER status_page_audited AFTER INSERT OR UPDATE OR DELETE ON status_page
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE status_post ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE status_post FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON status_post TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY status_post_in_organization ON status_post AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY status_post_internal_only ON status_post AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER status_post_audited AFTER INSERT OR UPDATE OR DELETE ON status_post
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE status_post_component ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE status_post_component FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON status_post_component TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY status_post_component_in_organization ON status_post_component AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY status_post_component_internal_only ON status_post_component AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER status_post_component_audited AFTER INSERT OR UPDATE OR DELETE ON status_post_component
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE status_update ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE status_update FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON status_update TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY status_update_in_organization ON status_update AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY status_update_internal_only ON status_update AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER status_update_audited AFTER INSERT OR UPDATE OR DELETE ON status_update
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE status_component (id, organization_id, status_page_id, service_id, name, group_name, position, status, created_at, updated_at, archived_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE status_page (id, organization_id, slug, name, about, is_published, created_at, updated_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE status_post (id, organization_id, status_page_id, kind, title, impact, status, started_at, resolved_at, scheduled_for, scheduled_until, published_at, created_at, updated_at, archived_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE status_post_component (id, organization_id, status_post_id, component_id, created_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE status_update (id, organization_id, status_post_id, body, status, displayed_at, corrects_id, created_at);
