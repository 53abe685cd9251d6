ALTER TABLE "announcement" DROP CONSTRAINT "announcement_kind";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
DROP INDEX "notification_digest";--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "mail_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "push_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "notification_mail" ON "notification" USING btree ("mail_at") WHERE mail_at is not null;--> statement-breakpoint
CREATE INDEX "notification_push" ON "notification" USING btree ("push_at") WHERE push_at is not null;--> statement-breakpoint
CREATE INDEX "notification_digest" ON "notification" USING btree ("digest_at") WHERE digest_at is not null;--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_kind" CHECK ("announcement"."kind" in ('assigned', 'mentioned', 'replied', 'sla_warned', 'sla_breached', 'feedback_left', 'join_requested', 'woken', 'resolved', 'opened'));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('assigned', 'mentioned', 'replied', 'sla_warned', 'sla_breached', 'feedback_left', 'join_requested', 'woken', 'resolved', 'opened'));--> statement-breakpoint

-- By hand: the worker looks for what is due in every organization at once.
CREATE POLICY notification_worker ON notification
  USING ((select app_is_worker())) WITH CHECK ((select app_is_worker()));
