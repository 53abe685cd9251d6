CREATE TABLE "calendar_feed" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_feed_of_member" UNIQUE("member_id"),
	CONSTRAINT "calendar_feed_hash" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feed TO opsdesk_app;
--> statement-breakpoint
CREATE POLICY calendar_feed_in_organization ON calendar_feed AS PERMISSIVE FOR ALL
  USING ((organization_id = (select app_organization())))
  WITH CHECK ((organization_id = (select app_organization())));
--> statement-breakpoint
CREATE POLICY calendar_feed_own ON calendar_feed AS RESTRICTIVE FOR ALL
  USING (((member_id = (select app_member())) OR (select app_is_worker())))
  WITH CHECK ((member_id = (select app_member())));
--> statement-breakpoint
CREATE POLICY calendar_feed_worker ON calendar_feed AS PERMISSIVE FOR SELECT
  USING ((select app_is_worker()));
