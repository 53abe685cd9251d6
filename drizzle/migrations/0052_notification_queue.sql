-- By hand: what waits goes on as tasks of the queue.
CREATE FUNCTION has_subject(p_type text, p_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM internal.subject WHERE organization_id = app_organization() AND type = p_type AND id = p_id)
$$;
REVOKE ALL ON FUNCTION has_subject FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_subject TO opsdesk_app;
--> statement-breakpoint
ALTER TABLE announcement NO FORCE ROW LEVEL SECURITY;
ALTER TABLE queued_task NO FORCE ROW LEVEL SECURITY;
INSERT INTO queued_task (id, organization_id, topic, payload, run_at, created_at)
  SELECT id, organization_id, 'notification.deliver', jsonb_build_object(
    'kind', kind, 'subjectType', subject_type, 'subjectId', subject_id, 'actorId', actor_id,
    'itemId', item_id, 'data', data), created_at, created_at
  FROM announcement;
ALTER TABLE queued_task FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
DROP TABLE "announcement" CASCADE;
