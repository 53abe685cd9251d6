import { answerSegment } from '@/lib/server/analytics/answer-segment';
import { notFound, withTenant } from '@/lib/server/tenant';

type Context = { params: Promise<{ slug: string; hash: string }> };

/** A sealed month's columns. Whoever may not gets the same answer as for a hash of nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, hash } = await params;
  if (!/^[0-9a-f]{64}$/.test(hash)) return notFound();
  return withTenant(request, slug, 'analytics.read', (tenant) =>
    answerSegment(request, tenant, hash),
  );
}
