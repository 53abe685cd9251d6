CREATE TABLE "escalation_policy" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"repeat_count" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "escalation_policy_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "escalation_policy_name" UNIQUE("organization_id","name"),
	CONSTRAINT "escalation_policy_name_length" CHECK (char_length("escalation_policy"."name") between 1 and 120),
	CONSTRAINT "escalation_policy_description_length" CHECK (char_length("escalation_policy"."description") <= 2000),
	CONSTRAINT "escalation_policy_repeat_count" CHECK ("escalation_policy"."repeat_count" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "escalation_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"policy_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"delay_minutes" integer DEFAULT 5 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "escalation_step_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "escalation_step_delay" CHECK ("escalation_step"."delay_minutes" between 1 and 1440)
);
--> statement-breakpoint
CREATE TABLE "escalation_target" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"member_id" uuid,
	"schedule_id" uuid,
	"team_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "escalation_target_member" UNIQUE("organization_id","step_id","member_id"),
	CONSTRAINT "escalation_target_schedule" UNIQUE("organization_id","step_id","schedule_id"),
	CONSTRAINT "escalation_target_team" UNIQUE("organization_id","step_id","team_id"),
	CONSTRAINT "escalation_target_one" CHECK (num_nonnulls("escalation_target"."member_id", "escalation_target"."schedule_id", "escalation_target"."team_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "service_client" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "service_client_once" UNIQUE("organization_id","service_id","client_id")
);
--> statement-breakpoint
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
CREATE TABLE "status_subscriber" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"status_page_id" uuid NOT NULL,
	"email" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"component_ids" uuid[],
	"link_hash" text,
	"link_expires_at" timestamp (3) with time zone,
	"requested_component_ids" uuid[],
	"confirmed_at" timestamp (3) with time zone,
	"unsubscribed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "status_subscriber_email" UNIQUE("organization_id","status_page_id","email"),
	CONSTRAINT "status_subscriber_email_length" CHECK (char_length("status_subscriber"."email") between 1 and 254),
	CONSTRAINT "status_subscriber_state" CHECK ("status_subscriber"."state" in ('pending', 'confirmed', 'unsubscribed')),
	CONSTRAINT "status_subscriber_link_expires" CHECK (("status_subscriber"."link_hash" is null) = ("status_subscriber"."link_expires_at" is null)),
	CONSTRAINT "status_subscriber_confirmed" CHECK ("status_subscriber"."state" <> 'confirmed' or "status_subscriber"."confirmed_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "preference" ADD COLUMN "page_rules" jsonb;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "escalation_policy_id" uuid;--> statement-breakpoint
ALTER TABLE "status_post" ADD COLUMN "incident_id" uuid;--> statement-breakpoint
ALTER TABLE "escalation_policy" ADD CONSTRAINT "escalation_policy_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_step" ADD CONSTRAINT "escalation_step_policy_fk" FOREIGN KEY ("organization_id","policy_id") REFERENCES "public"."escalation_policy"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_target" ADD CONSTRAINT "escalation_target_step_fk" FOREIGN KEY ("organization_id","step_id") REFERENCES "public"."escalation_step"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_target" ADD CONSTRAINT "escalation_target_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_target" ADD CONSTRAINT "escalation_target_schedule_fk" FOREIGN KEY ("organization_id","schedule_id") REFERENCES "public"."schedule"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_target" ADD CONSTRAINT "escalation_target_team_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."team"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_client" ADD CONSTRAINT "service_client_service_fk" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."service"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_client" ADD CONSTRAINT "service_client_client_fk" FOREIGN KEY ("organization_id","client_id") REFERENCES "public"."client"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_alert_fk" FOREIGN KEY ("organization_id","alert_id") REFERENCES "public"."alert"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_page" ADD CONSTRAINT "escalation_page_escalation_fk" FOREIGN KEY ("organization_id","escalation_id") REFERENCES "public"."escalation"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_page" ADD CONSTRAINT "escalation_page_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_subscriber" ADD CONSTRAINT "status_subscriber_status_page_fk" FOREIGN KEY ("organization_id","status_page_id") REFERENCES "public"."status_page"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "escalation_step_of_policy" ON "escalation_step" USING btree ("organization_id","policy_id","position");--> statement-breakpoint
CREATE INDEX "escalation_target_of_member" ON "escalation_target" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "escalation_target_of_schedule" ON "escalation_target" USING btree ("schedule_id");--> statement-breakpoint
CREATE INDEX "escalation_target_of_team" ON "escalation_target" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "service_client_of" ON "service_client" USING btree ("organization_id","client_id");--> statement-breakpoint
CREATE INDEX "escalation_due" ON "escalation" USING btree ("status","next_step_at");--> statement-breakpoint
CREATE INDEX "escalation_page_of_member" ON "escalation_page" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "status_subscriber_link" ON "status_subscriber" USING btree ("link_hash");--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_escalation_policy_fk" FOREIGN KEY ("organization_id","escalation_policy_id") REFERENCES "public"."escalation_policy"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_post" ADD CONSTRAINT "status_post_incident_fk" FOREIGN KEY ("organization_id","incident_id") REFERENCES "public"."incident"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "service_of_escalation_policy" ON "service" USING btree ("organization_id","escalation_policy_id");--> statement-breakpoint
CREATE INDEX "status_post_incident" ON "status_post" USING btree ("organization_id","incident_id");--> statement-breakpoint
CREATE INDEX "status_update_corrects" ON "status_update" USING btree ("organization_id","corrects_id");--> statement-breakpoint
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
ALTER TABLE escalation_policy ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE escalation_policy FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON escalation_policy TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY escalation_policy_in_organization ON escalation_policy AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY escalation_policy_internal_only ON escalation_policy AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER escalation_policy_audited AFTER INSERT OR UPDATE OR DELETE ON escalation_policy
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE escalation_step ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE escalation_step FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON escalation_step TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY escalation_step_in_organization ON escalation_step AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY escalation_step_internal_only ON escalation_step AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER escalation_step_audited AFTER INSERT OR UPDATE OR DELETE ON escalation_step
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE escalation_target ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE escalation_target FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON escalation_target TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY escalation_target_in_organization ON escalation_target AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY escalation_target_internal_only ON escalation_target AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER escalation_target_audited AFTER INSERT OR UPDATE OR DELETE ON escalation_target
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
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
ALTER TABLE status_subscriber ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE status_subscriber FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON status_subscriber TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY status_subscriber_in_organization ON status_subscriber AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY status_subscriber_internal_only ON status_subscriber AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY status_subscriber_worker ON status_subscriber AS PERMISSIVE FOR SELECT
  USING ((select app_is_worker()));
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE escalation (id, organization_id, alert_id, policy_id, status, step, repetition, next_step_at, created_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE escalation_page (id, organization_id, escalation_id, member_id, step, repetition, created_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE escalation_policy (id, organization_id, name, description, repeat_count, created_at, updated_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE escalation_step (id, organization_id, policy_id, position, delay_minutes, created_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE escalation_target (id, organization_id, step_id, position, member_id, schedule_id, team_id, created_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE service_client (id, organization_id, service_id, client_id, created_at);
--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'preference' THEN 'id, organization_id, undo_send_seconds, notifications, page_rules, lists, weekly_figures, updated_at'
      WHEN 'service' THEN 'id, organization_id, name, slug, description, tier, team_id, escalation_policy_id, created_at, updated_at, archived_at'
      WHEN 'status_post' THEN 'id, organization_id, status_page_id, kind, title, impact, status, started_at, resolved_at, scheduled_for, scheduled_until, published_at, created_at, updated_at, archived_at, incident_id'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
--> statement-breakpoint
SELECT register_subject('alert', 'alert', false);
