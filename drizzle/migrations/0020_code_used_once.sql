DROP TABLE "auth"."rate_limit" CASCADE;--> statement-breakpoint
ALTER TABLE "auth"."two_factor" ADD COLUMN "last_step" bigint;