CREATE TABLE "audit_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"actor_type" text NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"outcome" text DEFAULT 'done' NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"request_id" text,
	"address" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"content_hash" text NOT NULL,
	CONSTRAINT "audit_entry_actor_type" CHECK ("audit_entry"."actor_type" in ('member', 'key', 'job', 'anonymous')),
	CONSTRAINT "audit_entry_outcome" CHECK ("audit_entry"."outcome" in ('done', 'refused')),
	CONSTRAINT "audit_entry_hash_shape" CHECK ("audit_entry"."content_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "audit_seal" (
	"organization_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"entry_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_seal_organization_id_position_pk" PRIMARY KEY("organization_id","position"),
	CONSTRAINT "audit_seal_entry" UNIQUE("entry_id"),
	CONSTRAINT "audit_seal_hash_shape" CHECK ("audit_seal"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "auth"."link" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "link_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "auth"."throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"resets_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid,
	"dedupe_key" text NOT NULL,
	"recipient" text NOT NULL,
	"template" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_error" text,
	"provider_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "mail_dedupe_key_unique" UNIQUE("dedupe_key"),
	CONSTRAINT "mail_status" CHECK ("mail"."status" in ('queued', 'sent', 'dead'))
);
--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "last_signed_in_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "requires_two_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_seal" ADD CONSTRAINT "audit_seal_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_newest" ON "audit_entry" USING btree ("organization_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_entry_by_actor" ON "audit_entry" USING btree ("organization_id","actor_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_entry_by_action" ON "audit_entry" USING btree ("organization_id","action","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_entry_by_subject" ON "audit_entry" USING btree ("organization_id","subject_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "link_email" ON "auth"."link" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "mail_due" ON "mail" USING btree ("status","next_attempt_at");--> statement-breakpoint
CREATE INDEX "mail_of_organization" ON "mail" USING btree ("organization_id","status","created_at" DESC NULLS FIRST);
--> statement-breakpoint

-- By hand from here: walls, grants and publication of the above.
GRANT SELECT, INSERT ON audit_entry, audit_seal TO opsdesk_app;
GRANT SELECT, INSERT, UPDATE ON mail TO opsdesk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON auth.link, auth.throttle TO opsdesk_app;
--> statement-breakpoint

-- The worker acts for every organization, and says so per transaction.
CREATE FUNCTION app_is_worker() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ select coalesce(current_setting('app.audience', true) = 'worker', false) $$;
--> statement-breakpoint

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_seal FORCE ROW LEVEL SECURITY;
ALTER TABLE mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail FORCE ROW LEVEL SECURITY;
--> statement-breakpoint

CREATE POLICY audit_entry_in_organization ON audit_entry
  USING ((select app_is_worker()) OR organization_id = (select app_organization()))
  WITH CHECK ((select app_is_worker()) OR organization_id = (select app_organization()));
CREATE POLICY audit_entry_internal_read ON audit_entry AS RESTRICTIVE FOR SELECT
  USING ((select app_is_worker()) OR (select app_is_internal()));
--> statement-breakpoint
CREATE POLICY audit_seal_worker ON audit_seal
  USING ((select app_is_worker()) OR (organization_id = (select app_organization()) AND (select app_is_internal())))
  WITH CHECK ((select app_is_worker()));
--> statement-breakpoint
-- A mail without an organization belongs to a person who is not in any yet: written by anyone, read by the worker.
CREATE POLICY mail_write ON mail FOR INSERT
  WITH CHECK (organization_id IS NULL OR organization_id = (select app_organization()) OR (select app_is_worker()));
CREATE POLICY mail_read ON mail FOR SELECT
  USING ((select app_is_worker()) OR (organization_id = (select app_organization()) AND (select app_is_internal())));
CREATE POLICY mail_update ON mail FOR UPDATE
  USING ((select app_is_worker()) OR (organization_id = (select app_organization()) AND (select app_is_internal())));
--> statement-breakpoint

ALTER PUBLICATION opsdesk SET TABLE
  organization (id, slug, name, time_zone, business_hours, requires_two_factor, created_at),
  member (id, organization_id, email, user_id, user_type, role, status, client_id, team_id, department, invited_by, last_signed_in_at, created_at, updated_at),
  profile (id, organization_id, user_type, client_id, name, title, hue),
  team (id, organization_id, name, created_at),
  client (id, organization_id, name, plan, created_at),
  ticket_type (id, organization_id, name, position, created_at),
  ticket (id, organization_id, number, title, client_id, requester_id, assignee_id, team_id, type_id, priority, status, channel, origin, created_at, updated_at, last_activity_at, first_responded_at, resolved_at, closed_at, reopened_count, last_client_message_at, last_agent_message_at),
  ticket_message (id, organization_id, client_id, ticket_id, author_id, author_type, body, automatic, created_at, received_at),
  ticket_note (id, organization_id, ticket_id, author_id, body, created_at, received_at),
  ticket_event (id, organization_id, ticket_id, actor_id, actor_type, kind, from_value, to_value, created_at),
  ticket_feedback (id, organization_id, client_id, ticket_id, member_id, rating, comment, created_at),
  payment (id, organization_id, client_id, invoice_number, amount_minor, currency, issued_on, due_on, paid_on, voided_at, created_at);
