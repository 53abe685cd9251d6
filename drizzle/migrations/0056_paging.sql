CREATE TABLE "escalation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"alert_id" uuid NOT NULL,
	"policy_id" uuid NOT NULL,
	"status" text DEFAULT 'paging' NOT NULL,
	"step" integer DEFAULT 0 NOT NULL,
	"repetition" integer DEFAULT 0 NOT NULL,
	"next_step_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "escalation_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "escalation_of_alert" UNIQUE("organization_id","alert_id"),
	CONSTRAINT "escalation_status" CHECK ("escalation"."status" in ('paging', 'acknowledged', 'resolved', 'suppressed', 'finished')),
	CONSTRAINT "escalation_position" CHECK ("escalation"."step" >= 0 and "escalation"."repetition" >= 0)
);
--> statement-breakpoint
CREATE TABLE "escalation_page" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"escalation_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"repetition" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "escalation_page_once" UNIQUE("organization_id","escalation_id","repetition","step","member_id")
);
--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_alert_fk" FOREIGN KEY ("organization_id","alert_id") REFERENCES "public"."alert"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_page" ADD CONSTRAINT "escalation_page_escalation_fk" FOREIGN KEY ("organization_id","escalation_id") REFERENCES "public"."escalation"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_page" ADD CONSTRAINT "escalation_page_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "escalation_due" ON "escalation" USING btree ("status","next_step_at");--> statement-breakpoint
CREATE INDEX "escalation_page_of_member" ON "escalation_page" USING btree ("member_id");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('assigned', 'mentioned', 'replied', 'sla_warned', 'sla_breached', 'feedback_left', 'join_requested', 'woken', 'resolved', 'opened', 'figures_differed', 'webhook_disabled', 'incident_changed', 'paged'));
--> statement-breakpoint
ALTER TABLE escalation ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE escalation FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON escalation TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY escalation_in_organization ON escalation AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY escalation_internal_only ON escalation AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY escalation_worker ON escalation AS PERMISSIVE FOR SELECT
  USING ((select app_is_worker()));
--> statement-breakpoint
ALTER TABLE escalation_page ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE escalation_page FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON escalation_page TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY escalation_page_in_organization ON escalation_page AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY escalation_page_internal_only ON escalation_page AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE escalation (id, organization_id, alert_id, policy_id, status, step, repetition, next_step_at, created_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE escalation_page (id, organization_id, escalation_id, member_id, step, repetition, created_at);
--> statement-breakpoint
SELECT register_subject('alert', 'alert', false);
