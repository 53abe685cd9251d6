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
ALTER TABLE "service" ADD COLUMN "escalation_policy_id" uuid;--> statement-breakpoint
ALTER TABLE "escalation_policy" ADD CONSTRAINT "escalation_policy_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_step" ADD CONSTRAINT "escalation_step_policy_fk" FOREIGN KEY ("organization_id","policy_id") REFERENCES "public"."escalation_policy"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_target" ADD CONSTRAINT "escalation_target_step_fk" FOREIGN KEY ("organization_id","step_id") REFERENCES "public"."escalation_step"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_target" ADD CONSTRAINT "escalation_target_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_target" ADD CONSTRAINT "escalation_target_schedule_fk" FOREIGN KEY ("organization_id","schedule_id") REFERENCES "public"."schedule"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_target" ADD CONSTRAINT "escalation_target_team_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."team"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "escalation_step_of_policy" ON "escalation_step" USING btree ("organization_id","policy_id","position");--> statement-breakpoint
CREATE INDEX "escalation_target_of_member" ON "escalation_target" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "escalation_target_of_schedule" ON "escalation_target" USING btree ("schedule_id");--> statement-breakpoint
CREATE INDEX "escalation_target_of_team" ON "escalation_target" USING btree ("team_id");--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_escalation_policy_fk" FOREIGN KEY ("organization_id","escalation_policy_id") REFERENCES "public"."escalation_policy"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "service_of_escalation_policy" ON "service" USING btree ("organization_id","escalation_policy_id");
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
ALTER PUBLICATION opsdesk ADD TABLE escalation_policy (id, organization_id, name, description, repeat_count, created_at, updated_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE escalation_step (id, organization_id, policy_id, position, delay_minutes, created_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE escalation_target (id, organization_id, step_id, position, member_id, schedule_id, team_id, created_at);
--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'service' THEN 'id, organization_id, name, slug, description, tier, team_id, escalation_policy_id, created_at, updated_at, archived_at'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
