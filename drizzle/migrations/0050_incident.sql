CREATE TABLE "incident" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"severity" smallint NOT NULL,
	"status" text NOT NULL,
	"impact_started_at" timestamp (3) with time zone,
	"detected_at" timestamp (3) with time zone,
	"declared_at" timestamp (3) with time zone,
	"acknowledged_at" timestamp (3) with time zone,
	"mitigated_at" timestamp (3) with time zone,
	"resolved_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"commander_id" uuid,
	"communications_id" uuid,
	"scribe_id" uuid,
	"reporter_id" uuid,
	"merged_into_id" uuid,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "incident_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "incident_number" UNIQUE("organization_id","number"),
	CONSTRAINT "incident_title_length" CHECK (char_length("incident"."title") between 1 and 200),
	CONSTRAINT "incident_summary_length" CHECK (char_length("incident"."summary") <= 5000),
	CONSTRAINT "incident_severity" CHECK ("incident"."severity" between 1 and 5),
	CONSTRAINT "incident_status" CHECK ("incident"."status" in ('triage', 'investigating', 'identified', 'monitoring', 'resolved', 'closed', 'declined', 'merged', 'canceled')),
	CONSTRAINT "incident_times" CHECK ("incident"."impact_started_at" <= "incident"."detected_at" and "incident"."impact_started_at" <= "incident"."declared_at" and "incident"."detected_at" <= "incident"."declared_at" and "incident"."impact_started_at" <= "incident"."acknowledged_at" and "incident"."detected_at" <= "incident"."acknowledged_at" and "incident"."declared_at" <= "incident"."acknowledged_at" and "incident"."impact_started_at" <= "incident"."mitigated_at" and "incident"."detected_at" <= "incident"."mitigated_at" and "incident"."declared_at" <= "incident"."mitigated_at" and "incident"."acknowledged_at" <= "incident"."mitigated_at" and "incident"."impact_started_at" <= "incident"."resolved_at" and "incident"."detected_at" <= "incident"."resolved_at" and "incident"."declared_at" <= "incident"."resolved_at" and "incident"."acknowledged_at" <= "incident"."resolved_at" and "incident"."mitigated_at" <= "incident"."resolved_at" and "incident"."impact_started_at" <= "incident"."closed_at" and "incident"."detected_at" <= "incident"."closed_at" and "incident"."declared_at" <= "incident"."closed_at" and "incident"."acknowledged_at" <= "incident"."closed_at" and "incident"."mitigated_at" <= "incident"."closed_at" and "incident"."resolved_at" <= "incident"."closed_at"),
	CONSTRAINT "incident_status_times" CHECK (("incident"."status" not in ('investigating', 'identified', 'monitoring', 'resolved', 'closed') or "incident"."declared_at" is not null)
        and ("incident"."status" not in ('resolved', 'closed') or "incident"."resolved_at" is not null)
        and ("incident"."status" <> 'closed' or "incident"."closed_at" is not null)),
	CONSTRAINT "incident_merged" CHECK (("incident"."status" = 'merged') = ("incident"."merged_into_id" is not null) and "incident"."merged_into_id" is distinct from "incident"."id")
);
--> statement-breakpoint
CREATE TABLE "incident_counter" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"last_number" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "incident_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"actor_type" text NOT NULL,
	"actor_id" uuid,
	"api_key_id" uuid,
	"body" text,
	"from_value" text,
	"to_value" text,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "incident_event_kind" CHECK ("incident_event"."kind" in ('declared', 'noted', 'status_changed', 'severity_changed', 'title_changed', 'summary_changed', 'times_changed', 'service_changed', 'commander_changed', 'communications_changed', 'scribe_changed', 'merged')),
	CONSTRAINT "incident_event_actor_type" CHECK ("incident_event"."actor_type" in ('member', 'key', 'system')),
	CONSTRAINT "incident_event_body_length" CHECK (char_length("incident_event"."body") between 1 and 50000),
	CONSTRAINT "incident_event_note" CHECK (("incident_event"."kind" = 'noted') = ("incident_event"."body" is not null))
);
--> statement-breakpoint
CREATE TABLE "incident_service" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"impact" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "incident_service_once" UNIQUE("incident_id","service_id"),
	CONSTRAINT "incident_service_impact" CHECK ("incident_service"."impact" in ('degraded', 'partial_outage', 'major_outage'))
);
--> statement-breakpoint
ALTER TABLE "announcement" DROP CONSTRAINT "announcement_kind";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_commander_fk" FOREIGN KEY ("organization_id","commander_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_communications_fk" FOREIGN KEY ("organization_id","communications_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_scribe_fk" FOREIGN KEY ("organization_id","scribe_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_reporter_fk" FOREIGN KEY ("organization_id","reporter_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_merged_into_fk" FOREIGN KEY ("organization_id","merged_into_id") REFERENCES "public"."incident"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_counter" ADD CONSTRAINT "incident_counter_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_event" ADD CONSTRAINT "incident_event_incident_fk" FOREIGN KEY ("organization_id","incident_id") REFERENCES "public"."incident"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_event" ADD CONSTRAINT "incident_event_actor_fk" FOREIGN KEY ("organization_id","actor_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_event" ADD CONSTRAINT "incident_event_api_key_fk" FOREIGN KEY ("organization_id","api_key_id") REFERENCES "public"."api_key"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_service" ADD CONSTRAINT "incident_service_incident_fk" FOREIGN KEY ("organization_id","incident_id") REFERENCES "public"."incident"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_service" ADD CONSTRAINT "incident_service_service_fk" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."service"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "incident_by_time" ON "incident" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "incident_by_merge" ON "incident" USING btree ("organization_id","merged_into_id");--> statement-breakpoint
CREATE INDEX "incident_event_timeline" ON "incident_event" USING btree ("incident_id","created_at","id");--> statement-breakpoint
CREATE INDEX "incident_service_by_service" ON "incident_service" USING btree ("service_id","incident_id");--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_kind" CHECK ("announcement"."kind" in ('assigned', 'mentioned', 'replied', 'sla_warned', 'sla_breached', 'feedback_left', 'join_requested', 'woken', 'resolved', 'opened', 'figures_differed', 'webhook_disabled', 'incident_changed'));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('assigned', 'mentioned', 'replied', 'sla_warned', 'sla_breached', 'feedback_left', 'join_requested', 'woken', 'resolved', 'opened', 'figures_differed', 'webhook_disabled', 'incident_changed'));
--> statement-breakpoint
ALTER TABLE incident ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE incident FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON incident TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY incident_in_organization ON incident AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY incident_internal_only ON incident AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER incident_audited AFTER INSERT OR UPDATE OR DELETE ON incident
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE incident_counter ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE incident_counter FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON incident_counter TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY incident_counter_in_organization ON incident_counter AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY incident_counter_internal_only ON incident_counter AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
ALTER TABLE incident_event ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE incident_event FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON incident_event TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY incident_event_in_organization ON incident_event AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY incident_event_internal_only ON incident_event AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER incident_event_audited AFTER INSERT OR UPDATE OR DELETE ON incident_event
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE incident_service ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE incident_service FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON incident_service TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY incident_service_in_organization ON incident_service AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY incident_service_internal_only ON incident_service AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER incident_service_audited AFTER INSERT OR UPDATE OR DELETE ON incident_service
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE incident (id, organization_id, number, title, summary, severity, status, impact_started_at, detected_at, declared_at, acknowledged_at, mitigated_at, resolved_at, closed_at, commander_id, communications_id, scribe_id, reporter_id, merged_into_id, created_at, updated_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE incident_event (id, organization_id, incident_id, kind, actor_type, actor_id, api_key_id, body, from_value, to_value, created_at, received_at);
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE incident_service (id, organization_id, incident_id, service_id, impact, created_at);

--> statement-breakpoint
CREATE FUNCTION refuse_incident_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- It goes with its organization, whose removal a foreign key carries here.
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The timeline of an incident only grows.' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER incident_event_append_only BEFORE UPDATE OR DELETE ON incident_event
  FOR EACH ROW EXECUTE FUNCTION refuse_incident_history();
--> statement-breakpoint
SELECT register_subject('incident', 'incident', false);
