import { readJsonBody } from '@/lib/server/core/body';
import { problem } from '@/lib/server/core/problem';
import { countImpact } from '@/lib/server/desk/sla/impact';
import { inTenant, notFound, withCaller } from '@/lib/server/platform/session/tenant';
import { impactRequestSchema } from '@/zero/desk/sla/impact';

type Context = { params: Promise<{ slug: string }> };

/** Counts the open tickets that a change of policies or hours would affect. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return withCaller(request, (await params).slug, 'sla.manage', async (caller) => {
    const body: unknown = await readJsonBody(request);
    const asked = impactRequestSchema.safeParse(body);
    if (!asked.success) return problem(400, 'This change is not valid.');
    const tickets = await inTenant(caller, 'sla.manage', ({ sql, organizationId }) =>
      countImpact(sql, organizationId, asked.data),
    );
    if (tickets === undefined) return notFound();
    return Response.json({ tickets }, { headers: { 'cache-control': 'no-store' } });
  });
}
