-- By hand: the table is renamed, so that its rows stay where they are.
ALTER TABLE "ticket_follower" RENAME TO "follower";--> statement-breakpoint
ALTER TABLE "follower" DROP CONSTRAINT "ticket_follower_ticket_fk";--> statement-breakpoint
ALTER TABLE "follower" RENAME COLUMN "ticket_id" TO "subject_id";--> statement-breakpoint
ALTER TABLE "follower" ADD COLUMN "subject_type" text DEFAULT 'ticket' NOT NULL;--> statement-breakpoint
ALTER TABLE "follower" ALTER COLUMN "subject_type" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "follower" RENAME CONSTRAINT "ticket_follower_pkey" TO "follower_pkey";--> statement-breakpoint
ALTER TABLE "follower" RENAME CONSTRAINT "ticket_follower_once" TO "follower_once";--> statement-breakpoint
ALTER TABLE "follower" RENAME CONSTRAINT "ticket_follower_member_fk" TO "follower_member_fk";--> statement-breakpoint
ALTER INDEX "ticket_follower_by_member" RENAME TO "follower_by_member";--> statement-breakpoint
ALTER TABLE "follower" ADD CONSTRAINT "follower_subject_fk" FOREIGN KEY ("organization_id","subject_type","subject_id") REFERENCES "internal"."subject"("organization_id","type","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER POLICY ticket_follower_in_organization ON follower RENAME TO follower_in_organization;--> statement-breakpoint
ALTER POLICY ticket_follower_internal_only ON follower RENAME TO follower_internal_only;--> statement-breakpoint
ALTER TRIGGER ticket_follower_audited ON follower RENAME TO follower_audited;--> statement-breakpoint
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION opsdesk SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
      WHEN 'follower' THEN 'id, organization_id, subject_type, subject_id, member_id, created_at'
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = 'opsdesk'
); END $$;
