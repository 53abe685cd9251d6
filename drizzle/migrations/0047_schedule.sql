CREATE TABLE "schedule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"time_zone" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schedule_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "schedule_name" UNIQUE("organization_id","name"),
	CONSTRAINT "schedule_name_length" CHECK (char_length("schedule"."name") between 1 and 120),
	CONSTRAINT "schedule_time_zone_length" CHECK (char_length("schedule"."time_zone") between 1 and 64),
	CONSTRAINT "schedule_description_length" CHECK (char_length("schedule"."description") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "schedule_layer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"schedule_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"shift_length" integer DEFAULT 1 NOT NULL,
	"shift_unit" text DEFAULT 'week' NOT NULL,
	"restrictions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schedule_layer_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "schedule_layer_name_length" CHECK (char_length("schedule_layer"."name") between 1 and 120),
	CONSTRAINT "schedule_layer_shift_unit" CHECK ("schedule_layer"."shift_unit" in ('hour', 'day', 'week')),
	CONSTRAINT "schedule_layer_shift_length" CHECK ("schedule_layer"."shift_length" between 1 and 999),
	CONSTRAINT "schedule_layer_span" CHECK ("schedule_layer"."ends_at" > "schedule_layer"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "schedule_override" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"schedule_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schedule_override_span" CHECK ("schedule_override"."ends_at" > "schedule_override"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "schedule_participant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"layer_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schedule_participant_once" UNIQUE("organization_id","layer_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "service_dependency" DROP CONSTRAINT "service_dependency_once";--> statement-breakpoint
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_layer" ADD CONSTRAINT "schedule_layer_schedule_fk" FOREIGN KEY ("organization_id","schedule_id") REFERENCES "public"."schedule"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_override" ADD CONSTRAINT "schedule_override_schedule_fk" FOREIGN KEY ("organization_id","schedule_id") REFERENCES "public"."schedule"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_override" ADD CONSTRAINT "schedule_override_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_participant" ADD CONSTRAINT "schedule_participant_layer_fk" FOREIGN KEY ("organization_id","layer_id") REFERENCES "public"."schedule_layer"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_participant" ADD CONSTRAINT "schedule_participant_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "schedule_layer_of_schedule" ON "schedule_layer" USING btree ("organization_id","schedule_id","position");--> statement-breakpoint
CREATE INDEX "schedule_override_of_schedule" ON "schedule_override" USING btree ("organization_id","schedule_id","ends_at");--> statement-breakpoint
CREATE INDEX "schedule_override_of_member" ON "schedule_override" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "schedule_participant_of_member" ON "schedule_participant" USING btree ("member_id");--> statement-breakpoint
ALTER TABLE "service_dependency" ADD CONSTRAINT "service_dependency_once" UNIQUE("organization_id","service_id","depends_on_id");
--> statement-breakpoint
ALTER TABLE schedule ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE schedule FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON schedule TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY schedule_in_organization ON schedule AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY schedule_internal_only ON schedule AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER schedule_audited AFTER INSERT OR UPDATE OR DELETE ON schedule
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE schedule_layer ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE schedule_layer FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON schedule_layer TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY schedule_layer_in_organization ON schedule_layer AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY schedule_layer_internal_only ON schedule_layer AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER schedule_layer_audited AFTER INSERT OR UPDATE OR DELETE ON schedule_layer
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE schedule_override ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE schedule_override FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON schedule_override TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY schedule_override_in_organization ON schedule_override AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY schedule_override_internal_only ON schedule_override AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER schedule_override_audited AFTER INSERT OR UPDATE OR DELETE ON schedule_override
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE schedule_participant ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE schedule_participant FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON schedule_participant TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY schedule_participant_in_organization ON schedule_participant AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY schedule_participant_internal_only ON schedule_participant AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER schedule_participant_audited AFTER INSERT OR UPDATE OR DELETE ON schedule_participant
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE schedule (id, organization_id, name, description, time_zone, created_at, updated_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE schedule_layer (id, organization_id, schedule_id, name, position, starts_at, ends_at, shift_length, shift_unit, restrictions, created_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE schedule_override (id, organization_id, schedule_id, member_id, starts_at, ends_at, created_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE schedule_participant (id, organization_id, layer_id, member_id, position, created_at);
