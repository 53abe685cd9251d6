CREATE TABLE "analytics_manifest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"segments" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"pending" integer DEFAULT 0 NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "analytics_manifest_once" UNIQUE("organization_id")
);
--> statement-breakpoint
CREATE TABLE "analytics_segment" (
	"organization_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"body" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "analytics_segment_organization_id_hash_pk" PRIMARY KEY("organization_id","hash")
);
--> statement-breakpoint
CREATE TABLE "fact_stale" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fact_stale_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" uuid NOT NULL,
	"ticket_id" uuid,
	"month" text,
	"number" integer
);
--> statement-breakpoint
CREATE TABLE "schedule_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"valid_from" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"time_zone" text NOT NULL,
	"business_hours" jsonb NOT NULL,
	"holidays" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_fact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"month" text NOT NULL,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"fact" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ticket_fact_number" UNIQUE("organization_id","number")
);
--> statement-breakpoint
ALTER TABLE "analytics_manifest" ADD CONSTRAINT "analytics_manifest_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analytics_segment" ADD CONSTRAINT "analytics_segment_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_version" ADD CONSTRAINT "schedule_version_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_fact" ADD CONSTRAINT "ticket_fact_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fact_stale_of_organization" ON "fact_stale" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "schedule_version_newest" ON "schedule_version" USING btree ("organization_id","valid_from");--> statement-breakpoint
CREATE INDEX "ticket_fact_of_month" ON "ticket_fact" USING btree ("organization_id","month");
--> statement-breakpoint

-- By hand from here: walls, grants, publication, and the triggers that note what is out of date.
GRANT SELECT, INSERT, UPDATE, DELETE ON ticket_fact, analytics_manifest, analytics_segment TO opsdesk_app;
GRANT SELECT, INSERT, DELETE ON fact_stale TO opsdesk_app;
GRANT SELECT, INSERT ON schedule_version TO opsdesk_app;
GRANT SELECT ON ticket_fact, analytics_manifest TO opsdesk_replication;
--> statement-breakpoint

DO $$
DECLARE tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'ticket_fact', 'analytics_manifest', 'analytics_segment', 'fact_stale', 'schedule_version'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY %I ON %I USING (organization_id = (select app_organization())) WITH CHECK (organization_id = (select app_organization()))',
      tenant_table || '_in_organization', tenant_table);
  END LOOP;
  FOREACH tenant_table IN ARRAY ARRAY['ticket_fact', 'analytics_manifest', 'analytics_segment'] LOOP
    EXECUTE format(
      'CREATE POLICY %I ON %I AS RESTRICTIVE USING ((select app_is_internal())) WITH CHECK ((select app_is_internal()))',
      tenant_table || '_internal_only', tenant_table);
  END LOOP;
END $$;
--> statement-breakpoint
-- The worker looks for work in every organization.
CREATE POLICY fact_stale_worker ON fact_stale USING ((select app_is_worker()));
--> statement-breakpoint

-- Notes the tickets of a statement.
CREATE FUNCTION note_stale_tickets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'ticket' THEN
    IF TG_OP = 'DELETE' THEN
      INSERT INTO fact_stale (organization_id, ticket_id, month, number)
        SELECT organization_id, id, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM'), number FROM changed;
    ELSE
      INSERT INTO fact_stale (organization_id, ticket_id) SELECT organization_id, id FROM changed;
    END IF;
  ELSE
    INSERT INTO fact_stale (organization_id, ticket_id)
      SELECT DISTINCT organization_id, ticket_id FROM changed;
  END IF;
  PERFORM pg_notify('opsdesk_fact', '');
  RETURN NULL;
END $$;
--> statement-breakpoint

DO $$
DECLARE source text;
BEGIN
  FOREACH source IN ARRAY ARRAY['ticket', 'ticket_message', 'ticket_event', 'ticket_feedback', 'sla_clock'] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_stale_tickets()',
      source || '_stale_insert', source);
    EXECUTE format(
      'CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_stale_tickets()',
      source || '_stale_update', source);
    EXECUTE format(
      'CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_stale_tickets()',
      source || '_stale_delete', source);
  END LOOP;
  -- A merge takes messages away from where they were.
  CREATE TRIGGER ticket_message_stale_move AFTER UPDATE ON ticket_message
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_stale_tickets();
END $$;
--> statement-breakpoint

-- Keeps the opening hours as they were, each from its moment.
CREATE FUNCTION keep_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE place organization;
BEGIN
  IF TG_TABLE_NAME = 'organization' THEN
    IF TG_OP = 'UPDATE' THEN
      IF OLD.time_zone = NEW.time_zone AND OLD.business_hours = NEW.business_hours THEN RETURN NULL; END IF;
      INSERT INTO schedule_version (organization_id, valid_from, time_zone, business_hours, holidays)
        SELECT OLD.id, OLD.created_at, OLD.time_zone, OLD.business_hours, holidays_of(OLD.id)
        WHERE NOT EXISTS (SELECT FROM schedule_version WHERE organization_id = OLD.id);
    END IF;
    place := NEW;
  ELSE
    SELECT * INTO place FROM organization WHERE id = coalesce(NEW.organization_id, OLD.organization_id);
    IF NOT FOUND THEN RETURN NULL; END IF;
  END IF;
  INSERT INTO schedule_version (organization_id, valid_from, time_zone, business_hours, holidays)
    VALUES (place.id, CASE WHEN TG_TABLE_NAME = 'organization' AND TG_OP = 'INSERT' THEN place.created_at ELSE now() END,
      place.time_zone, place.business_hours, holidays_of(place.id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION holidays_of(p_organization_id uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(to_char(on_date, 'YYYY-MM-DD') ORDER BY on_date), '[]')
  FROM holiday WHERE organization_id = p_organization_id
$$;
--> statement-breakpoint
CREATE TRIGGER organization_keep_schedule AFTER INSERT OR UPDATE ON organization
  FOR EACH ROW EXECUTE FUNCTION keep_schedule();
CREATE TRIGGER holiday_keep_schedule AFTER INSERT OR UPDATE OR DELETE ON holiday
  FOR EACH ROW EXECUTE FUNCTION keep_schedule();
--> statement-breakpoint

-- What is there already is read once, by the worker.
INSERT INTO fact_stale (organization_id, month)
  SELECT DISTINCT organization_id, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM') FROM ticket;
--> statement-breakpoint

ALTER PUBLICATION opsdesk SET TABLE
  organization (id, slug, name, time_zone, business_hours, requires_two_factor, created_at),
  member (id, organization_id, email, user_id, user_type, role, status, client_id, team_id, department, invited_by, last_signed_in_at, created_at, updated_at),
  profile (id, organization_id, user_type, client_id, name, title, hue),
  team (id, organization_id, name, created_at),
  client (id, organization_id, name, plan, created_at),
  client_note (id, organization_id, client_id, author_id, body, created_at),
  ticket_type (id, organization_id, name, position, created_at),
  ticket (id, organization_id, number, title, client_id, requester_id, assignee_id, team_id, type_id, priority, status, channel, origin, created_at, updated_at, last_activity_at, first_responded_at, resolved_at, closed_at, reopened_count, last_client_message_at, last_agent_message_at, waiting_since, merged_into_id, snoozed_until, snoozed_until_reply, first_response_due_at, next_response_due_at, resolution_due_at, next_due_at, overdue_since, surveyed_at),
  ticket_message (id, organization_id, client_id, ticket_id, author_id, author_type, body, origin_ticket_id, automatic, created_at, received_at),
  ticket_note (id, organization_id, ticket_id, author_id, body, origin_ticket_id, created_at, received_at),
  ticket_event (id, organization_id, ticket_id, actor_id, actor_type, kind, from_value, to_value, created_at),
  ticket_feedback (id, organization_id, client_id, ticket_id, member_id, rating, comment, created_at),
  tag (id, organization_id, name, hue, created_at),
  ticket_tag (id, organization_id, ticket_id, tag_id, created_at),
  ticket_follower (id, organization_id, ticket_id, member_id, created_at),
  ticket_relation (id, organization_id, from_id, to_id, kind, created_at),
  draft (id, organization_id, member_id, audience, ticket_id, kind, body, created_at, updated_at),
  attachment (id, organization_id, uploader_id, client_id, ticket_id, message_id, note_id, is_internal, name, media_type, byte_size, width, height, created_at),
  saved_view (id, organization_id, member_id, surface, is_shared, name, position, config, created_at, updated_at),
  macro (id, organization_id, member_id, is_shared, kind, name, body, actions, created_at, updated_at),
  notification (id, organization_id, member_id, kind, ticket_id, actor_id, subject_id, created_at, read_at),
  preference (id, organization_id, undo_send_seconds, notifications, lists, updated_at),
  sla_policy (id, organization_id, name, position, is_active, conditions, hours, first_response_minutes, next_response_minutes, resolution_minutes, warn_minutes, created_at, updated_at),
  holiday (id, organization_id, on_date, name, created_at),
  payment (id, organization_id, client_id, invoice_number, amount_minor, currency, issued_on, due_on, paid_minor, paid_on, description, voided_at, void_reason, created_at, updated_at),
  ticket_fact (id, organization_id, number, month, is_deleted, fact, changed_at),
  analytics_manifest (id, organization_id, segments, pending, sealed_at);
