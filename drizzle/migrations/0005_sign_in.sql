CREATE TABLE "auth"."known_device" (
	"user_id" text NOT NULL,
	"device" text NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "known_device_user_id_device_pk" PRIMARY KEY("user_id","device")
);
--> statement-breakpoint
CREATE TABLE "auth"."link_request" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"request_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT false NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone,
	CONSTRAINT "two_factor_user_id_unique" UNIQUE("user_id")
);
--> statement-breakpoint
ALTER TABLE "auth"."link" ADD COLUMN "about" jsonb;--> statement-breakpoint
ALTER TABLE "auth"."user" ADD COLUMN "two_factor_enabled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "auth"."known_device" ADD CONSTRAINT "known_device_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."two_factor" ADD CONSTRAINT "two_factor_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "link_request_oldest" ON "auth"."link_request" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "two_factor_secret" ON "auth"."two_factor" USING btree ("secret");--> statement-breakpoint
CREATE INDEX "member_address" ON "member" USING btree ("email");
--> statement-breakpoint

-- By hand from here: what a proved address may do before any organization is entered.
GRANT SELECT, INSERT, UPDATE, DELETE ON auth.known_device, auth.link_request, auth.two_factor TO opsdesk_app;
--> statement-breakpoint

-- Set per transaction for an address that its owner has proved, or about whose rights a mail is due.
CREATE FUNCTION app_address() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ select nullif(current_setting('app.address', true), '') $$;
--> statement-breakpoint
CREATE POLICY member_of_address ON member FOR SELECT
  USING (email = (select app_address()));
--> statement-breakpoint
-- A person takes the places that wait for her address, and marks her own when she signs in.
CREATE POLICY member_taken ON member FOR UPDATE
  USING (email = (select app_address()) AND status = 'active' AND (user_id IS NULL OR user_id = (select app_user())))
  WITH CHECK (email = (select app_address()) AND status = 'active' AND user_id = (select app_user()));
--> statement-breakpoint
-- A request to join names an organization by its slug.
CREATE POLICY organization_worker ON organization FOR SELECT
  USING ((select app_is_worker()));
--> statement-breakpoint

-- A client's person may change how she herself is shown.
DROP POLICY profile_in_client ON profile;
--> statement-breakpoint
CREATE POLICY profile_in_client ON profile AS RESTRICTIVE
  USING ((select app_is_internal()) OR user_type = 'internal' OR client_id = (select app_client()))
  WITH CHECK ((select app_is_internal())
    OR (id = (select app_member()) AND user_type = 'client' AND client_id = (select app_client())));
--> statement-breakpoint

-- Whoever is let in and already has a login finds the organization at once, without a link.
CREATE FUNCTION member_finds_user() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.user_id IS NULL AND NEW.status = 'active' THEN
    SELECT id INTO NEW.user_id FROM auth."user" WHERE email = NEW.email AND email_verified;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER member_finds_user BEFORE INSERT OR UPDATE OF status ON member
  FOR EACH ROW EXECUTE FUNCTION member_finds_user();
