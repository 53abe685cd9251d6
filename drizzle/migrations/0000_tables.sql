CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth"."user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth"."verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "client" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"plan" text DEFAULT 'standard' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "client_name" UNIQUE("organization_id","name"),
	CONSTRAINT "client_name_length" CHECK (char_length("client"."name") between 1 and 160)
);
--> statement-breakpoint
CREATE TABLE "ticket_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"actor_id" uuid,
	"actor_type" text NOT NULL,
	"kind" text NOT NULL,
	"from_value" text,
	"to_value" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"external_key" text,
	CONSTRAINT "ticket_event_external_key" UNIQUE("ticket_id","external_key"),
	CONSTRAINT "ticket_event_actor_type" CHECK ("ticket_event"."actor_type" in ('member', 'system', 'import')),
	CONSTRAINT "ticket_event_kind" CHECK ("ticket_event"."kind" in ('created', 'replied', 'noted', 'assigned', 'team_changed', 'status_changed', 'priority_changed', 'type_changed', 'reopened', 'updated'))
);
--> statement-breakpoint
CREATE TABLE "ticket_feedback" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"member_id" uuid,
	"rating" integer NOT NULL,
	"comment" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_feedback_ticket" UNIQUE("ticket_id"),
	CONSTRAINT "ticket_feedback_rating_range" CHECK ("ticket_feedback"."rating" between 1 and 5),
	CONSTRAINT "ticket_feedback_comment_length" CHECK (char_length("ticket_feedback"."comment") <= 5000)
);
--> statement-breakpoint
CREATE TABLE "member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"email" text NOT NULL,
	"user_id" text,
	"user_type" text NOT NULL,
	"role" text,
	"status" text DEFAULT 'pending' NOT NULL,
	"client_id" uuid,
	"team_id" uuid,
	"department" text,
	"invited_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "member_email" UNIQUE("organization_id","email"),
	CONSTRAINT "member_user_type" CHECK ("member"."user_type" in ('internal', 'client')),
	CONSTRAINT "member_role" CHECK ("member"."role" in ('support_agent', 'manager', 'admin')),
	CONSTRAINT "member_status" CHECK ("member"."status" in ('pending', 'active', 'disabled')),
	CONSTRAINT "member_email_shape" CHECK ("member"."email" = lower("member"."email") and "member"."email" like '%_@_%'),
	CONSTRAINT "member_scope" CHECK (case "member"."user_type"
        when 'internal' then "member"."role" is not null and "member"."client_id" is null
        else "member"."role" is null and ("member"."status" <> 'active' or "member"."client_id" is not null)
      end)
);
--> statement-breakpoint
CREATE TABLE "profile" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"user_type" text NOT NULL,
	"client_id" uuid,
	"name" text NOT NULL,
	"title" text,
	"hue" integer DEFAULT 210 NOT NULL,
	CONSTRAINT "profile_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "profile_user_type" CHECK ("profile"."user_type" in ('internal', 'client')),
	CONSTRAINT "profile_name_length" CHECK (char_length("profile"."name") between 1 and 120),
	CONSTRAINT "profile_hue_range" CHECK ("profile"."hue" between 0 and 359)
);
--> statement-breakpoint
CREATE TABLE "ticket_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"author_id" uuid,
	"author_type" text NOT NULL,
	"body" text NOT NULL,
	"automatic" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_message_author_type" CHECK ("ticket_message"."author_type" in ('client', 'agent', 'system')),
	CONSTRAINT "ticket_message_body_length" CHECK (char_length("ticket_message"."body") between 1 and 50000)
);
--> statement-breakpoint
CREATE TABLE "ticket_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"author_id" uuid,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_note_body_length" CHECK (char_length("ticket_note"."body") between 1 and 50000)
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"business_hours" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organization_slug_unique" UNIQUE("slug"),
	CONSTRAINT "organization_slug_shape" CHECK ("organization"."slug" ~ '^[a-z0-9][a-z0-9-]{1,47}$'),
	CONSTRAINT "organization_name_length" CHECK (char_length("organization"."name") between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "ticket_counter" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"last_number" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"invoice_number" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"issued_on" date NOT NULL,
	"due_on" date NOT NULL,
	"paid_on" date,
	"voided_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payment_invoice" UNIQUE("organization_id","invoice_number"),
	CONSTRAINT "payment_amount_range" CHECK ("payment"."amount_minor" between 0 and 900000000000000),
	CONSTRAINT "payment_currency_shape" CHECK ("payment"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "payment_due_after_issue" CHECK ("payment"."due_on" >= "payment"."issued_on")
);
--> statement-breakpoint
CREATE TABLE "team" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "team_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "team_name" UNIQUE("organization_id","name"),
	CONSTRAINT "team_name_length" CHECK (char_length("team"."name") between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "ticket" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"client_id" uuid NOT NULL,
	"requester_id" uuid,
	"assignee_id" uuid,
	"team_id" uuid,
	"type_id" uuid,
	"priority" text DEFAULT 'medium' NOT NULL,
	"status" text DEFAULT 'new' NOT NULL,
	"channel" text DEFAULT 'portal' NOT NULL,
	"origin" text DEFAULT 'live' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_activity_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"first_responded_at" timestamp (3) with time zone,
	"resolved_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"reopened_count" integer DEFAULT 0 NOT NULL,
	"last_client_message_at" timestamp (3) with time zone,
	"last_agent_message_at" timestamp (3) with time zone,
	"external_key" text,
	CONSTRAINT "ticket_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "ticket_client_scope" UNIQUE("organization_id","client_id","id"),
	CONSTRAINT "ticket_number" UNIQUE("organization_id","number"),
	CONSTRAINT "ticket_external_key" UNIQUE("organization_id","external_key"),
	CONSTRAINT "ticket_priority" CHECK ("ticket"."priority" in ('low', 'medium', 'high', 'urgent')),
	CONSTRAINT "ticket_status" CHECK ("ticket"."status" in ('new', 'open', 'waiting_on_client', 'blocked', 'resolved', 'closed')),
	CONSTRAINT "ticket_channel" CHECK ("ticket"."channel" in ('portal', 'email', 'phone', 'chat', 'agent', 'other')),
	CONSTRAINT "ticket_origin" CHECK ("ticket"."origin" in ('live', 'imported')),
	CONSTRAINT "ticket_title_length" CHECK (char_length("ticket"."title") between 1 and 200),
	CONSTRAINT "ticket_number_positive" CHECK ("ticket"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "ticket_type" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_type_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "ticket_type_name" UNIQUE("organization_id","name"),
	CONSTRAINT "ticket_type_name_length" CHECK (char_length("ticket_type"."name") between 1 and 120)
);
--> statement-breakpoint
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_ticket_fk" FOREIGN KEY ("organization_id","ticket_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_actor_fk" FOREIGN KEY ("organization_id","actor_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_feedback" ADD CONSTRAINT "ticket_feedback_ticket_fk" FOREIGN KEY ("organization_id","client_id","ticket_id") REFERENCES "public"."ticket"("organization_id","client_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "ticket_feedback" ADD CONSTRAINT "ticket_feedback_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_client_fk" FOREIGN KEY ("organization_id","client_id") REFERENCES "public"."client"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_team_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."team"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_invited_by_fk" FOREIGN KEY ("organization_id","invited_by") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile" ADD CONSTRAINT "profile_member_fk" FOREIGN KEY ("organization_id","id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_message" ADD CONSTRAINT "ticket_message_ticket_fk" FOREIGN KEY ("organization_id","client_id","ticket_id") REFERENCES "public"."ticket"("organization_id","client_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "ticket_message" ADD CONSTRAINT "ticket_message_author_fk" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_note" ADD CONSTRAINT "ticket_note_ticket_fk" FOREIGN KEY ("organization_id","ticket_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_note" ADD CONSTRAINT "ticket_note_author_fk" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_counter" ADD CONSTRAINT "ticket_counter_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_client_fk" FOREIGN KEY ("organization_id","client_id") REFERENCES "public"."client"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team" ADD CONSTRAINT "team_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_client_fk" FOREIGN KEY ("organization_id","client_id") REFERENCES "public"."client"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_requester_fk" FOREIGN KEY ("organization_id","requester_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_assignee_fk" FOREIGN KEY ("organization_id","assignee_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_team_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."team"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_type_fk" FOREIGN KEY ("organization_id","type_id") REFERENCES "public"."ticket_type"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_type" ADD CONSTRAINT "ticket_type_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user" ON "auth"."account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "auth"."session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_expiry" ON "auth"."session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "auth"."verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "ticket_event_timeline" ON "ticket_event" USING btree ("ticket_id","created_at","id");--> statement-breakpoint
CREATE INDEX "member_user" ON "member" USING btree ("user_id","organization_id");--> statement-breakpoint
CREATE INDEX "member_client" ON "member" USING btree ("organization_id","client_id","user_id");--> statement-breakpoint
CREATE INDEX "profile_name" ON "profile" USING btree ("organization_id","user_type","name","id");--> statement-breakpoint
CREATE INDEX "ticket_message_thread" ON "ticket_message" USING btree ("ticket_id","created_at","id");--> statement-breakpoint
CREATE INDEX "ticket_note_thread" ON "ticket_note" USING btree ("ticket_id","created_at","id");--> statement-breakpoint
CREATE INDEX "payment_by_client" ON "payment" USING btree ("organization_id","client_id","issued_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ticket_newest" ON "ticket" USING btree ("organization_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ticket_by_status" ON "ticket" USING btree ("organization_id","status","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ticket_by_priority" ON "ticket" USING btree ("organization_id","priority","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ticket_by_type" ON "ticket" USING btree ("organization_id","type_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ticket_by_assignee" ON "ticket" USING btree ("organization_id","assignee_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ticket_by_client" ON "ticket" USING btree ("organization_id","client_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);