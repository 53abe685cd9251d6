-- The organizations in which the user is an active member, oldest first: what `identifyUser` and a
-- query did in a transaction of four statements, in one, since every request asks.
CREATE FUNCTION memberships_of(p_user_id text) RETURNS TABLE (
  "memberId" uuid, "organizationId" uuid, slug text, name text, "userType" text, role text, "clientId" uuid,
  "disabledModules" jsonb, "requiresTwoFactor" boolean
) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.user_id', p_user_id, true);
  RETURN QUERY
    SELECT m.id, m.organization_id, o.slug, o.name, m.user_type, m.role, m.client_id,
      o.disabled_modules, o.requires_two_factor AND m.user_type = 'internal'
    FROM member m JOIN organization o ON o.id = m.organization_id
    WHERE m.user_id = p_user_id AND m.status = 'active'
    ORDER BY m.created_at, m.id;
END $$;
