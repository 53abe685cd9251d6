CREATE TABLE "incident_follow_up" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"title" text NOT NULL,
	"owner_id" uuid,
	"done_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "incident_follow_up_title_length" CHECK (char_length("incident_follow_up"."title") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "incident_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"status" text NOT NULL,
	"document" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid,
	"published_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "incident_review_once" UNIQUE("incident_id"),
	CONSTRAINT "incident_review_document_length" CHECK (char_length("incident_review"."document") <= 50000),
	CONSTRAINT "incident_review_status" CHECK ("incident_review"."status" in ('draft', 'in_review', 'published')),
	CONSTRAINT "incident_review_published" CHECK (("incident_review"."status" = 'published') = ("incident_review"."published_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "subject_link" DROP CONSTRAINT "subject_link_kind";--> statement-breakpoint
ALTER TABLE "incident_event" DROP CONSTRAINT "incident_event_kind";--> statement-breakpoint
ALTER TABLE "incident_follow_up" ADD CONSTRAINT "incident_follow_up_incident_fk" FOREIGN KEY ("organization_id","incident_id") REFERENCES "public"."incident"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_follow_up" ADD CONSTRAINT "incident_follow_up_owner_fk" FOREIGN KEY ("organization_id","owner_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_review" ADD CONSTRAINT "incident_review_incident_fk" FOREIGN KEY ("organization_id","incident_id") REFERENCES "public"."incident"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_review" ADD CONSTRAINT "incident_review_owner_fk" FOREIGN KEY ("organization_id","owner_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "incident_follow_up_of_incident" ON "incident_follow_up" USING btree ("incident_id","created_at","id");--> statement-breakpoint
ALTER TABLE "subject_link" ADD CONSTRAINT "subject_link_kind" CHECK ("subject_link"."kind" in ('relates_to', 'caused_by', 'duplicates', 'blocks', 'parent_of', 'follow_up'));--> statement-breakpoint
ALTER TABLE "incident_event" ADD CONSTRAINT "incident_event_kind" CHECK ("incident_event"."kind" in ('declared', 'noted', 'status_changed', 'severity_changed', 'title_changed', 'summary_changed', 'times_changed', 'service_changed', 'alert_linked', 'alert_unlinked', 'commander_changed', 'communications_changed', 'scribe_changed', 'merged', 'review_changed', 'follow_up_added'));
--> statement-breakpoint
ALTER TABLE incident_follow_up ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE incident_follow_up FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON incident_follow_up TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY incident_follow_up_in_organization ON incident_follow_up AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY incident_follow_up_internal_only ON incident_follow_up AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER incident_follow_up_audited AFTER INSERT OR UPDATE OR DELETE ON incident_follow_up
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE incident_review ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE incident_review FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON incident_review TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY incident_review_in_organization ON incident_review AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY incident_review_internal_only ON incident_review AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER incident_review_audited AFTER INSERT OR UPDATE OR DELETE ON incident_review
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE incident_follow_up (id, organization_id, incident_id, title, owner_id, done_at, created_at, updated_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE incident_review (id, organization_id, incident_id, status, document, version, owner_id, published_at, created_at, updated_at);
