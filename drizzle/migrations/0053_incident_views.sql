ALTER TABLE "saved_view" DROP CONSTRAINT "saved_view_surface";--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_surface" CHECK ("saved_view"."surface" in ('tickets', 'dashboard', 'response-time', 'teams', 'clients', 'payments', 'incidents', 'services'));
