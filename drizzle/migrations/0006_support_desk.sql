CREATE TABLE "announcement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ticket_id" uuid,
	"actor_id" uuid,
	"subject_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "announcement_kind" CHECK ("announcement"."kind" in ('assigned', 'mentioned', 'replied', 'sla_warned', 'sla_breached', 'feedback_left', 'join_requested', 'woken', 'resolved'))
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"uploader_id" uuid NOT NULL,
	"client_id" uuid,
	"ticket_id" uuid,
	"message_id" uuid,
	"note_id" uuid,
	"is_internal" boolean DEFAULT false NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"byte_size" integer NOT NULL,
	"width" integer,
	"height" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"storage_key" text NOT NULL,
	"checksum" text NOT NULL,
	CONSTRAINT "attachment_storage_key_unique" UNIQUE("storage_key"),
	CONSTRAINT "attachment_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "attachment_name_length" CHECK (char_length("attachment"."name") between 1 and 255),
	CONSTRAINT "attachment_size_range" CHECK ("attachment"."byte_size" between 1 and 26214400),
	CONSTRAINT "attachment_place" CHECK (("attachment"."ticket_id" is null) = ("attachment"."client_id" is null)
        and ("attachment"."ticket_id" is not null or ("attachment"."message_id" is null and "attachment"."note_id" is null))
        and ("attachment"."note_id" is null or "attachment"."is_internal"))
);
--> statement-breakpoint
CREATE TABLE "bulk_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"change" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "bulk_change_tenant" UNIQUE("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "bulk_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"bulk_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	CONSTRAINT "bulk_item_once" UNIQUE("bulk_id","ticket_id"),
	CONSTRAINT "bulk_item_outcome" CHECK ("bulk_item"."outcome" in ('changed', 'unchanged', 'refused', 'undone', 'kept'))
);
--> statement-breakpoint
CREATE TABLE "client_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_note_body_length" CHECK (char_length("client_note"."body") between 1 and 50000)
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"ticket_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_once" UNIQUE("member_id","ticket_id","kind"),
	CONSTRAINT "draft_kind" CHECK ("draft"."kind" in ('reply', 'note')),
	CONSTRAINT "draft_audience" CHECK ("draft"."audience" in ('internal', 'client')),
	CONSTRAINT "draft_body_length" CHECK (char_length("draft"."body") <= 50000)
);
--> statement-breakpoint
CREATE TABLE "ticket_follower" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_follower_once" UNIQUE("ticket_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "holiday" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "holiday_once" UNIQUE("organization_id","on_date"),
	CONSTRAINT "holiday_name_length" CHECK (char_length("holiday"."name") between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "macro" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"kind" text DEFAULT 'macro' NOT NULL,
	"name" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"actions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "macro_kind" CHECK ("macro"."kind" in ('macro', 'snippet')),
	CONSTRAINT "macro_name_length" CHECK (char_length("macro"."name") between 1 and 80),
	CONSTRAINT "macro_body_length" CHECK (char_length("macro"."body") <= 50000)
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ticket_id" uuid,
	"actor_id" uuid,
	"subject_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp (3) with time zone,
	"event_key" text NOT NULL,
	"digest_at" timestamp (3) with time zone,
	CONSTRAINT "notification_once" UNIQUE("member_id","event_key"),
	CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('assigned', 'mentioned', 'replied', 'sla_warned', 'sla_breached', 'feedback_left', 'join_requested', 'woken', 'resolved'))
);
--> statement-breakpoint
CREATE TABLE "push_subscription" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "push_subscription_endpoint" UNIQUE("member_id","endpoint")
);
--> statement-breakpoint
CREATE TABLE "preference" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"undo_send_seconds" integer DEFAULT 0 NOT NULL,
	"notifications" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"lists" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_relation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_relation_once" UNIQUE("from_id","to_id","kind"),
	CONSTRAINT "ticket_relation_kind" CHECK ("ticket_relation"."kind" in ('related', 'duplicate', 'parent')),
	CONSTRAINT "ticket_relation_apart" CHECK ("ticket_relation"."from_id" <> "ticket_relation"."to_id")
);
--> statement-breakpoint
CREATE TABLE "sla_clock" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"policy_id" uuid,
	"target" text NOT NULL,
	"state" text NOT NULL,
	"hours" text NOT NULL,
	"target_seconds" integer NOT NULL,
	"warn_seconds" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"spent_seconds" integer DEFAULT 0 NOT NULL,
	"running_since" timestamp (3) with time zone,
	"warn_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"warned_at" timestamp (3) with time zone,
	"breached_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "sla_clock_target" CHECK ("sla_clock"."target" in ('first_response', 'next_response', 'resolution')),
	CONSTRAINT "sla_clock_state" CHECK ("sla_clock"."state" in ('active', 'paused', 'met', 'breached', 'cancelled')),
	CONSTRAINT "sla_clock_hours" CHECK ("sla_clock"."hours" in ('business', 'calendar')),
	CONSTRAINT "sla_clock_target_positive" CHECK ("sla_clock"."target_seconds" > 0)
);
--> statement-breakpoint
CREATE TABLE "sla_policy" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"conditions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"hours" text DEFAULT 'business' NOT NULL,
	"first_response_minutes" integer,
	"next_response_minutes" integer,
	"resolution_minutes" integer,
	"warn_minutes" integer DEFAULT 30 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sla_policy_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "sla_policy_name" UNIQUE("organization_id","name"),
	CONSTRAINT "sla_policy_name_length" CHECK (char_length("sla_policy"."name") between 1 and 80),
	CONSTRAINT "sla_policy_hours" CHECK ("sla_policy"."hours" in ('business', 'calendar')),
	CONSTRAINT "sla_policy_minutes_range" CHECK (least("sla_policy"."first_response_minutes", "sla_policy"."next_response_minutes", "sla_policy"."resolution_minutes") > 0
        and greatest("sla_policy"."first_response_minutes", "sla_policy"."next_response_minutes", "sla_policy"."resolution_minutes") <= 527040
        and "sla_policy"."warn_minutes" between 0 and 527040)
);
--> statement-breakpoint
CREATE TABLE "tag" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"hue" integer DEFAULT 210 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tag_tenant" UNIQUE("organization_id","id"),
	CONSTRAINT "tag_name" UNIQUE("organization_id","name"),
	CONSTRAINT "tag_name_length" CHECK (char_length("tag"."name") between 1 and 40)
);
--> statement-breakpoint
CREATE TABLE "ticket_tag" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_tag_once" UNIQUE("ticket_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"surface" text DEFAULT 'tickets' NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"config" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_view_surface" CHECK ("saved_view"."surface" in ('tickets', 'dashboard')),
	CONSTRAINT "saved_view_name_length" CHECK (char_length("saved_view"."name") between 1 and 80)
);
--> statement-breakpoint
ALTER TABLE "ticket_event" DROP CONSTRAINT "ticket_event_kind";
--> statement-breakpoint
ALTER TABLE "ticket_message" ADD COLUMN "origin_ticket_id" uuid;
--> statement-breakpoint
ALTER TABLE "ticket_note" ADD COLUMN "origin_ticket_id" uuid;
--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "paid_minor" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "description" text;
--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "void_reason" text;
--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "waiting_since" timestamp (3) with time zone DEFAULT '9999-12-31T23:59:59.999Z' NOT NULL;
--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "merged_into_id" uuid;
--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "snoozed_until" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "snoozed_until_reply" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "first_response_due_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "next_response_due_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "resolution_due_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "next_due_at" timestamp (3) with time zone DEFAULT '9999-12-31T23:59:59.999Z' NOT NULL;
--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "overdue_since" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "surveyed_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "ticket_message" ADD CONSTRAINT "ticket_message_tenant" UNIQUE("organization_id","id");
--> statement-breakpoint
ALTER TABLE "ticket_note" ADD CONSTRAINT "ticket_note_tenant" UNIQUE("organization_id","id");
--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_ticket_fk" FOREIGN KEY ("organization_id","ticket_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploader_fk" FOREIGN KEY ("organization_id","uploader_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_ticket_fk" FOREIGN KEY ("organization_id","client_id","ticket_id") REFERENCES "public"."ticket"("organization_id","client_id","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_message_fk" FOREIGN KEY ("organization_id","message_id") REFERENCES "public"."ticket_message"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_note_fk" FOREIGN KEY ("organization_id","note_id") REFERENCES "public"."ticket_note"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_bulk_fk" FOREIGN KEY ("organization_id","bulk_id") REFERENCES "public"."bulk_change"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_ticket_fk" FOREIGN KEY ("organization_id","ticket_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "client_note" ADD CONSTRAINT "client_note_client_fk" FOREIGN KEY ("organization_id","client_id") REFERENCES "public"."client"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "client_note" ADD CONSTRAINT "client_note_author_fk" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_ticket_fk" FOREIGN KEY ("organization_id","ticket_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_follower" ADD CONSTRAINT "ticket_follower_ticket_fk" FOREIGN KEY ("organization_id","ticket_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_follower" ADD CONSTRAINT "ticket_follower_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "holiday" ADD CONSTRAINT "holiday_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "macro" ADD CONSTRAINT "macro_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_actor_fk" FOREIGN KEY ("organization_id","actor_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_ticket_fk" FOREIGN KEY ("organization_id","ticket_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_member_fk" FOREIGN KEY ("organization_id","id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_relation" ADD CONSTRAINT "ticket_relation_from_fk" FOREIGN KEY ("organization_id","from_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_relation" ADD CONSTRAINT "ticket_relation_to_fk" FOREIGN KEY ("organization_id","to_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sla_clock" ADD CONSTRAINT "sla_clock_ticket_fk" FOREIGN KEY ("organization_id","ticket_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sla_clock" ADD CONSTRAINT "sla_clock_policy_fk" FOREIGN KEY ("organization_id","policy_id") REFERENCES "public"."sla_policy"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sla_policy" ADD CONSTRAINT "sla_policy_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tag" ADD CONSTRAINT "tag_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_tag" ADD CONSTRAINT "ticket_tag_ticket_fk" FOREIGN KEY ("organization_id","ticket_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_tag" ADD CONSTRAINT "ticket_tag_tag_fk" FOREIGN KEY ("organization_id","tag_id") REFERENCES "public"."tag"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "announcement_oldest" ON "announcement" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "attachment_of_ticket" ON "attachment" USING btree ("ticket_id","created_at");
--> statement-breakpoint
CREATE INDEX "attachment_of_message" ON "attachment" USING btree ("message_id");
--> statement-breakpoint
CREATE INDEX "attachment_of_note" ON "attachment" USING btree ("note_id");
--> statement-breakpoint
CREATE INDEX "bulk_item_of_ticket" ON "bulk_item" USING btree ("ticket_id");
--> statement-breakpoint
CREATE INDEX "client_note_newest" ON "client_note" USING btree ("client_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "draft_of_ticket" ON "draft" USING btree ("ticket_id");
--> statement-breakpoint
CREATE INDEX "ticket_follower_by_member" ON "ticket_follower" USING btree ("member_id","ticket_id");
--> statement-breakpoint
CREATE INDEX "macro_of_organization" ON "macro" USING btree ("organization_id","name");
--> statement-breakpoint
CREATE INDEX "notification_newest" ON "notification" USING btree ("member_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "notification_digest" ON "notification" USING btree ("digest_at");
--> statement-breakpoint
CREATE INDEX "ticket_relation_to" ON "ticket_relation" USING btree ("to_id");
--> statement-breakpoint
CREATE INDEX "sla_clock_of_ticket" ON "sla_clock" USING btree ("ticket_id","target","started_at");
--> statement-breakpoint
CREATE INDEX "sla_clock_warning" ON "sla_clock" USING btree ("warn_at") WHERE state = 'active' and warned_at is null;
--> statement-breakpoint
CREATE INDEX "sla_clock_breach" ON "sla_clock" USING btree ("due_at") WHERE state = 'active' and breached_at is null;
--> statement-breakpoint
CREATE INDEX "ticket_tag_by_tag" ON "ticket_tag" USING btree ("tag_id","ticket_id");
--> statement-breakpoint
CREATE INDEX "saved_view_of_organization" ON "saved_view" USING btree ("organization_id","surface","position");
--> statement-breakpoint
ALTER TABLE "ticket_message" ADD CONSTRAINT "ticket_message_origin_fk" FOREIGN KEY ("organization_id","origin_ticket_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_note" ADD CONSTRAINT "ticket_note_origin_fk" FOREIGN KEY ("organization_id","origin_ticket_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_merged_fk" FOREIGN KEY ("organization_id","merged_into_id") REFERENCES "public"."ticket"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "ticket_by_team" ON "ticket" USING btree ("organization_id","team_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "ticket_next_due" ON "ticket" USING btree ("organization_id","next_due_at","id");
--> statement-breakpoint
CREATE INDEX "ticket_waiting" ON "ticket" USING btree ("organization_id","waiting_since","id");
--> statement-breakpoint
CREATE INDEX "ticket_activity" ON "ticket" USING btree ("organization_id","last_activity_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "ticket_asleep" ON "ticket" USING btree ("snoozed_until") WHERE snoozed_until is not null;
--> statement-breakpoint
CREATE INDEX "ticket_merged" ON "ticket" USING btree ("merged_into_id") WHERE merged_into_id is not null;
--> statement-breakpoint
ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_kind" CHECK ("ticket_event"."kind" in ('created', 'replied', 'noted', 'assigned', 'team_changed', 'status_changed', 'priority_changed', 'type_changed', 'reopened', 'updated', 'title_changed', 'client_changed', 'requester_changed', 'merged', 'unmerged', 'snoozed', 'woken', 'tagged', 'untagged', 'related', 'unrelated', 'attached', 'macro_applied', 'sla_warned', 'sla_breached', 'survey_sent', 'feedback_left'));
--> statement-breakpoint
UPDATE payment SET paid_minor = amount_minor WHERE paid_on IS NOT NULL;
--> statement-breakpoint
UPDATE ticket SET waiting_since = last_client_message_at
  WHERE status IN ('new', 'open', 'blocked') AND last_client_message_at > coalesce(last_agent_message_at, '-infinity');
--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_paid_range" CHECK ("payment"."paid_minor" between 0 and "payment"."amount_minor"
        and ("payment"."paid_on" is null or "payment"."paid_minor" = "payment"."amount_minor"));
--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_merged_apart" CHECK ("ticket"."merged_into_id" <> "ticket"."id");
--> statement-breakpoint
-- By hand from here: walls, grants and publication of the above.
GRANT SELECT, INSERT, UPDATE ON tag, draft, attachment, saved_view, macro, notification, push_subscription, preference,
  sla_policy, sla_clock, holiday, client_note, bulk_change, bulk_item TO opsdesk_app;
GRANT SELECT, INSERT ON ticket_tag, ticket_follower, ticket_relation TO opsdesk_app;
GRANT DELETE ON tag, ticket_tag, ticket_follower, ticket_relation, draft, attachment, saved_view, macro,
  push_subscription, sla_policy, holiday, client_note TO opsdesk_app;
GRANT INSERT, SELECT, UPDATE, DELETE ON announcement TO opsdesk_app;
-- A merge moves what was written, and says from where.
GRANT UPDATE (ticket_id, origin_ticket_id) ON ticket_message, ticket_note TO opsdesk_app;
--> statement-breakpoint

DO $$
DECLARE tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'tag', 'ticket_tag', 'ticket_follower', 'ticket_relation', 'draft', 'attachment', 'saved_view', 'macro',
    'notification', 'push_subscription', 'preference', 'sla_policy', 'sla_clock', 'holiday', 'client_note',
    'bulk_change', 'bulk_item'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY %I ON %I USING (organization_id = (select app_organization())) WITH CHECK (organization_id = (select app_organization()))',
      tenant_table || '_in_organization', tenant_table);
  END LOOP;

  -- For the organization's own people only. Clocks and bulk changes follow from what a client does, too.
  FOREACH tenant_table IN ARRAY ARRAY[
    'tag', 'ticket_tag', 'ticket_follower', 'ticket_relation', 'client_note'
  ] LOOP
    EXECUTE format(
      'CREATE POLICY %I ON %I AS RESTRICTIVE USING ((select app_is_internal())) WITH CHECK ((select app_is_internal()))',
      tenant_table || '_internal_only', tenant_table);
  END LOOP;
END $$;
--> statement-breakpoint

-- A job that has entered an organization acts as one of its people; outside of any it still sees nothing of them.
CREATE OR REPLACE FUNCTION app_is_internal() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ select coalesce(current_setting('app.audience', true) in ('internal', 'worker'), false) $$;
--> statement-breakpoint
ALTER TABLE announcement ENABLE ROW LEVEL SECURITY;
ALTER TABLE announcement FORCE ROW LEVEL SECURITY;
CREATE POLICY announcement_write ON announcement FOR INSERT
  WITH CHECK (organization_id = (select app_organization()));
CREATE POLICY announcement_worker ON announcement
  USING ((select app_is_worker())) WITH CHECK ((select app_is_worker()));
--> statement-breakpoint
CREATE POLICY saved_view_own_or_shared ON saved_view AS RESTRICTIVE
  USING ((select app_is_internal()) AND (is_shared OR member_id = (select app_member())))
  WITH CHECK ((select app_is_internal()) AND (is_shared OR member_id = (select app_member())));
--> statement-breakpoint
CREATE POLICY macro_own_or_shared ON macro AS RESTRICTIVE
  USING ((select app_is_internal()) AND (is_shared OR member_id = (select app_member())))
  WITH CHECK ((select app_is_internal()) AND (is_shared OR member_id = (select app_member())));
--> statement-breakpoint
CREATE POLICY draft_own_or_handed ON draft AS RESTRICTIVE
  USING (member_id = (select app_member()) OR (audience = 'internal' AND (select app_is_internal())))
  WITH CHECK (member_id = (select app_member()) OR (audience = 'internal' AND (select app_is_internal())));
--> statement-breakpoint
CREATE POLICY preference_own ON preference AS RESTRICTIVE FOR ALL
  USING (id = (select app_member()) OR (select app_is_worker()))
  WITH CHECK (id = (select app_member()));
--> statement-breakpoint
CREATE POLICY push_subscription_own ON push_subscription AS RESTRICTIVE
  USING (member_id = (select app_member()) OR (select app_is_worker()))
  WITH CHECK (member_id = (select app_member()));
--> statement-breakpoint
-- Whoever causes something writes other people's notifications; only their owner reads or changes them.
CREATE POLICY notification_own_read ON notification AS RESTRICTIVE FOR SELECT
  USING (member_id = (select app_member()) OR (select app_is_worker()));
CREATE POLICY notification_own_change ON notification AS RESTRICTIVE FOR UPDATE
  USING (member_id = (select app_member()) OR (select app_is_worker()));
--> statement-breakpoint
CREATE POLICY attachment_in_scope ON attachment AS RESTRICTIVE
  USING (uploader_id = (select app_member())
    OR (ticket_id IS NOT NULL AND ((select app_is_internal()) OR (NOT is_internal AND client_id = (select app_client())))))
  WITH CHECK (uploader_id = (select app_member())
    OR (ticket_id IS NOT NULL AND ((select app_is_internal()) OR (NOT is_internal AND client_id = (select app_client())))));
--> statement-breakpoint

ALTER PUBLICATION opsdesk SET TABLE
  organization (id, slug, name, time_zone, business_hours, requires_two_factor, created_at),
  member (id, organization_id, email, user_id, user_type, role, status, client_id, team_id, department, invited_by, last_signed_in_at, created_at, updated_at),
  profile (id, organization_id, user_type, client_id, name, title, hue),
  team (id, organization_id, name, created_at),
  client (id, organization_id, name, plan, created_at),
  client_note (id, organization_id, client_id, author_id, body, created_at),
  ticket_type (id, organization_id, name, position, created_at),
  ticket (id, organization_id, number, title, client_id, requester_id, assignee_id, team_id, type_id, priority, status, channel, origin, created_at, updated_at, last_activity_at, first_responded_at, resolved_at, closed_at, reopened_count, last_client_message_at, last_agent_message_at, waiting_since, merged_into_id, snoozed_until, snoozed_until_reply, first_response_due_at, next_response_due_at, resolution_due_at, next_due_at, overdue_since, surveyed_at),
  ticket_message (id, organization_id, client_id, ticket_id, author_id, author_type, body, origin_ticket_id, automatic, created_at, received_at),
  ticket_note (id, organization_id, ticket_id, author_id, body, origin_ticket_id, created_at, received_at),
  ticket_event (id, organization_id, ticket_id, actor_id, actor_type, kind, from_value, to_value, created_at),
  ticket_feedback (id, organization_id, client_id, ticket_id, member_id, rating, comment, created_at),
  tag (id, organization_id, name, hue, created_at),
  ticket_tag (id, organization_id, ticket_id, tag_id, created_at),
  ticket_follower (id, organization_id, ticket_id, member_id, created_at),
  ticket_relation (id, organization_id, from_id, to_id, kind, created_at),
  draft (id, organization_id, member_id, audience, ticket_id, kind, body, created_at, updated_at),
  attachment (id, organization_id, uploader_id, client_id, ticket_id, message_id, note_id, is_internal, name, media_type, byte_size, width, height, created_at),
  saved_view (id, organization_id, member_id, surface, is_shared, name, position, config, created_at, updated_at),
  macro (id, organization_id, member_id, is_shared, kind, name, body, actions, created_at, updated_at),
  notification (id, organization_id, member_id, kind, ticket_id, actor_id, subject_id, created_at, read_at),
  preference (id, organization_id, undo_send_seconds, notifications, lists, updated_at),
  sla_policy (id, organization_id, name, position, is_active, conditions, hours, first_response_minutes, next_response_minutes, resolution_minutes, warn_minutes, created_at, updated_at),
  holiday (id, organization_id, on_date, name, created_at),
  payment (id, organization_id, client_id, invoice_number, amount_minor, currency, issued_on, due_on, paid_minor, paid_on, description, voided_at, void_reason, created_at, updated_at);
--> statement-breakpoint
GRANT SELECT ON client_note, tag, ticket_tag, ticket_follower, ticket_relation, draft, attachment, saved_view, macro, notification, preference, sla_policy, holiday TO opsdesk_replication;
