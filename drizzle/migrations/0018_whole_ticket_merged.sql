DROP INDEX "ticket_merged";--> statement-breakpoint
CREATE INDEX "ticket_merged" ON "ticket" USING btree ("merged_into_id");