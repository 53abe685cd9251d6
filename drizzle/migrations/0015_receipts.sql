CREATE TABLE "receipt" (
	"member_id" uuid NOT NULL,
	"write_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "receipt_member_id_write_id_pk" PRIMARY KEY("member_id","write_id")
);
--> statement-breakpoint
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "receipt_age" ON "receipt" USING btree ("created_at");
--> statement-breakpoint
-- By hand from here: walls and grants. The publication leaves it out.
GRANT SELECT, INSERT, DELETE ON receipt TO opsdesk_app;
ALTER TABLE receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE receipt FORCE ROW LEVEL SECURITY;
CREATE POLICY receipt_own ON receipt
  USING (organization_id = (select app_organization()) AND member_id = (select app_member()))
  WITH CHECK (organization_id = (select app_organization()) AND member_id = (select app_member()));
-- The worker forgets the old ones of every organization.
CREATE POLICY receipt_worker ON receipt
  USING ((select app_is_worker())) WITH CHECK (false);
