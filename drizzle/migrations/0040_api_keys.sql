CREATE TABLE "api_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"start" text NOT NULL,
	"last_four" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"allowed_networks" jsonb,
	"reads_per_minute" integer DEFAULT 100 NOT NULL,
	"writes_per_minute" integer DEFAULT 30 NOT NULL,
	"created_by" uuid,
	"rotated_from_id" uuid,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "api_key_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "api_key_kind" CHECK ("api_key"."kind" in ('rest', 'ingest', 'flag_server', 'flag_client')),
	CONSTRAINT "api_key_name_length" CHECK (char_length("api_key"."name") between 1 and 80),
	CONSTRAINT "api_key_limits" CHECK ("api_key"."reads_per_minute" between 1 and 100000 and "api_key"."writes_per_minute" between 1 and 100000)
);
--> statement-breakpoint
CREATE TABLE "api_key_secret" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"key_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"last_used_address" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "api_key_secret_of" UNIQUE("key_id"),
	CONSTRAINT "api_key_secret_hash" UNIQUE("hash"),
	CONSTRAINT "api_key_secret_hash_shape" CHECK ("api_key_secret"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "idempotency_record" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"status" integer NOT NULL,
	"headers" jsonb NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_record_once" UNIQUE("organization_id","scope","key")
);
--> statement-breakpoint
ALTER TABLE "ticket_event" DROP CONSTRAINT "ticket_event_actor_type";--> statement-breakpoint
ALTER TABLE "ticket" DROP CONSTRAINT "ticket_channel";--> statement-breakpoint
ALTER TABLE "ticket_event" ADD COLUMN "api_key_id" uuid;--> statement-breakpoint
ALTER TABLE "ticket_message" ADD COLUMN "api_key_id" uuid;--> statement-breakpoint
ALTER TABLE "ticket_note" ADD COLUMN "api_key_id" uuid;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key_secret" ADD CONSTRAINT "api_key_secret_key_fk" FOREIGN KEY ("organization_id","key_id") REFERENCES "public"."api_key"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_record" ADD CONSTRAINT "idempotency_record_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_key_newest" ON "api_key" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "idempotency_record_age" ON "idempotency_record" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_api_key_fk" FOREIGN KEY ("organization_id","api_key_id") REFERENCES "public"."api_key"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_message" ADD CONSTRAINT "ticket_message_api_key_fk" FOREIGN KEY ("organization_id","api_key_id") REFERENCES "public"."api_key"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_note" ADD CONSTRAINT "ticket_note_api_key_fk" FOREIGN KEY ("organization_id","api_key_id") REFERENCES "public"."api_key"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_actor_type" CHECK ("ticket_event"."actor_type" in ('member', 'key', 'system', 'import'));--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_channel" CHECK ("ticket"."channel" in ('portal', 'email', 'phone', 'chat', 'agent', 'other', 'api'));
--> statement-breakpoint
ALTER TABLE api_key ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE api_key FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON api_key TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY api_key_in_organization ON api_key AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY api_key_internal_only ON api_key AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY api_key_worker ON api_key AS PERMISSIVE FOR SELECT
  USING ((select app_is_worker()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER api_key_audited AFTER INSERT OR UPDATE OR DELETE ON api_key
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE api_key_secret ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE api_key_secret FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON api_key_secret TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY api_key_secret_in_organization ON api_key_secret AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY api_key_secret_internal_only ON api_key_secret AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY api_key_secret_worker ON api_key_secret AS PERMISSIVE FOR ALL
  USING ((select app_is_worker()));
--> statement-breakpoint
ALTER TABLE idempotency_record ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE idempotency_record FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON idempotency_record TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY idempotency_record_in_organization ON idempotency_record AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY idempotency_record_internal_only ON idempotency_record AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY idempotency_record_worker ON idempotency_record AS PERMISSIVE FOR ALL
  USING ((select app_is_worker()));
--> statement-breakpoint
ALTER PUBLICATION opsdesk ADD TABLE api_key (id, organization_id, name);
--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'ticket_event' THEN 'id, organization_id, ticket_id, actor_id, api_key_id, actor_type, kind, from_value, to_value, created_at'
      WHEN 'ticket_message' THEN 'id, organization_id, client_id, ticket_id, author_id, api_key_id, author_type, body, origin_ticket_id, automatic, is_plain, created_at, received_at'
      WHEN 'ticket_note' THEN 'id, organization_id, ticket_id, author_id, api_key_id, body, is_plain, origin_ticket_id, created_at, received_at'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
