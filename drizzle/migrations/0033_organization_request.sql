CREATE TABLE "auth"."organization_request" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"time_zone" text NOT NULL,
	"admin_email" text NOT NULL,
	"admin_name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "organization_request_status" CHECK ("auth"."organization_request"."status" in ('pending', 'approved', 'rejected'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "organization_request_slug" ON "auth"."organization_request" USING btree ("slug") WHERE "status" = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "organization_request_address" ON "auth"."organization_request" USING btree ("admin_email") WHERE "status" = 'pending';
--> statement-breakpoint
-- The application asks; only the owner decides.
GRANT SELECT, INSERT ON auth.organization_request TO opsdesk_app;
