CREATE TABLE "webhook_attempt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	"endpoint_id" uuid NOT NULL,
	"is_manual" boolean NOT NULL,
	"has_succeeded" boolean NOT NULL,
	"status_code" integer,
	"error" text,
	"response_body" text,
	"duration_ms" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"endpoint_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"event_type" text NOT NULL,
	"payload" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"is_test" boolean DEFAULT false NOT NULL,
	"request_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_delivery_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "webhook_delivery_once" UNIQUE("endpoint_id","event_id"),
	CONSTRAINT "webhook_delivery_status" CHECK ("webhook_delivery"."status" in ('pending', 'delivered', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoint" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"url" text NOT NULL,
	"description" text,
	"event_types" jsonb NOT NULL,
	"is_enabled" boolean DEFAULT true NOT NULL,
	"enabled_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"disabled_reason" text,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_endpoint_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "webhook_endpoint_disabled_reason" CHECK ("webhook_endpoint"."disabled_reason" in ('admin', 'gone', 'failing')),
	CONSTRAINT "webhook_endpoint_url_length" CHECK (char_length("webhook_endpoint"."url") between 1 and 2000),
	CONSTRAINT "webhook_endpoint_description_length" CHECK (char_length("webhook_endpoint"."description") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "webhook_secret" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"endpoint_id" uuid NOT NULL,
	"seed" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "announcement" DROP CONSTRAINT "announcement_kind";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_delivery_fk" FOREIGN KEY ("organization_id","delivery_id") REFERENCES "public"."webhook_delivery"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_endpoint_fk" FOREIGN KEY ("organization_id","endpoint_id") REFERENCES "public"."webhook_endpoint"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_secret" ADD CONSTRAINT "webhook_secret_endpoint_fk" FOREIGN KEY ("organization_id","endpoint_id") REFERENCES "public"."webhook_endpoint"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_attempt_of" ON "webhook_attempt" USING btree ("delivery_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_attempt_health" ON "webhook_attempt" USING btree ("endpoint_id","has_succeeded","created_at");--> statement-breakpoint
CREATE INDEX "webhook_delivery_newest" ON "webhook_delivery" USING btree ("endpoint_id","created_at","id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_age" ON "webhook_delivery" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "webhook_endpoint_newest" ON "webhook_endpoint" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_secret_of" ON "webhook_secret" USING btree ("endpoint_id");--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_kind" CHECK ("announcement"."kind" in ('assigned', 'mentioned', 'replied', 'sla_warned', 'sla_breached', 'feedback_left', 'join_requested', 'woken', 'resolved', 'opened', 'figures_differed', 'webhook_disabled'));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('assigned', 'mentioned', 'replied', 'sla_warned', 'sla_breached', 'feedback_left', 'join_requested', 'woken', 'resolved', 'opened', 'figures_differed', 'webhook_disabled'));
--> statement-breakpoint
ALTER TABLE webhook_attempt ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE webhook_attempt FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_attempt TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY webhook_attempt_in_organization ON webhook_attempt AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY webhook_attempt_internal_only ON webhook_attempt AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY webhook_attempt_worker ON webhook_attempt AS PERMISSIVE FOR ALL
  USING ((select app_is_worker()));
--> statement-breakpoint
ALTER TABLE webhook_delivery ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE webhook_delivery FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_delivery TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY webhook_delivery_in_organization ON webhook_delivery AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY webhook_delivery_internal_only ON webhook_delivery AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY webhook_delivery_worker ON webhook_delivery AS PERMISSIVE FOR ALL
  USING ((select app_is_worker()));
--> statement-breakpoint
ALTER TABLE webhook_endpoint ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE webhook_endpoint FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_endpoint TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY webhook_endpoint_in_organization ON webhook_endpoint AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY webhook_endpoint_internal_only ON webhook_endpoint AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY webhook_endpoint_worker ON webhook_endpoint AS PERMISSIVE FOR ALL
  USING ((select app_is_worker()));
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER webhook_endpoint_audited AFTER INSERT OR UPDATE OR DELETE ON webhook_endpoint
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{seed,import,own-profile,snooze,service-levels,survey}'::text[]))
  EXECUTE FUNCTION assert_audited();
--> statement-breakpoint
ALTER TABLE webhook_secret ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE webhook_secret FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_secret TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY webhook_secret_in_organization ON webhook_secret AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY webhook_secret_internal_only ON webhook_secret AS RESTRICTIVE FOR ALL
  USING ((select app_is_internal()))
  WITH CHECK ((select app_is_internal()));
--> statement-breakpoint
CREATE POLICY webhook_secret_worker ON webhook_secret AS PERMISSIVE FOR SELECT
  USING ((select app_is_worker()));
--> statement-breakpoint
-- Whether anything that happens in the organization is sent anywhere, also for a client's person, who sees no endpoint.
CREATE FUNCTION has_webhooks(p_organization_id uuid) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_is_worker boolean := app_is_worker();
  v_former text;
  v_found boolean;
BEGIN
  IF NOT v_is_worker THEN v_former := enter_system(); END IF;
  v_found := EXISTS (
    SELECT FROM webhook_endpoint WHERE organization_id = p_organization_id AND is_enabled);
  IF NOT v_is_worker THEN PERFORM leave_system(v_former); END IF;
  RETURN v_found;
END $$;
--> statement-breakpoint
SELECT register_subject('webhook_endpoint', 'webhookEndpoint', false);
