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
ALTER TABLE "status_subscriber" ADD CONSTRAINT "status_subscriber_status_page_fk" FOREIGN KEY ("organization_id","status_page_id") REFERENCES "public"."status_page"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "status_subscriber_link" ON "status_subscriber" USING btree ("link_hash");
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
