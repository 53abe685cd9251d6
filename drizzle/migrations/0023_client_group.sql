CREATE TABLE "auth"."client_group" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth"."client_group" ADD CONSTRAINT "client_group_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "client_group_user" ON "auth"."client_group" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "client_group_seen" ON "auth"."client_group" USING btree ("seen_at");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON auth.client_group TO opsdesk_app;
