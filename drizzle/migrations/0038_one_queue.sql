INSERT INTO queued_task (id, topic, payload, request_id, created_at)
  SELECT id::uuid, 'link.answer', jsonb_build_object('email', email), request_id, created_at FROM auth.link_request;
--> statement-breakpoint
DROP TABLE "auth"."link_request" CASCADE;
--> statement-breakpoint
INSERT INTO queued_task (id, organization_id, topic, payload)
  SELECT gen_random_uuid(), organization_id, 'sla.recount', jsonb_build_object('afterTicketId', after_ticket_id)
  FROM sla_recount;
--> statement-breakpoint
DROP TABLE "sla_recount" CASCADE;
--> statement-breakpoint
-- Scheduled jobs are tasks of the same queue now; the worker queues each one's next run.
DROP SCHEMA IF EXISTS jobs CASCADE;
