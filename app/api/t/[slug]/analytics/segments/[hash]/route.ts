import { answerSegment, encodedAsDeclared } from '@/lib/server/desk/analytics/answer-segment';
import { notFound, withTenant } from '@/lib/server/platform/session/tenant';

type Context = { params: Promise<{ slug: string; hash: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, hash } = await params;
  const answer = await withTenant(request, slug, 'analytics.read', async (tenant) =>
    /^[0-9a-f]{64}$/.test(hash) ? answerSegment(request, tenant, hash) : notFound(),
  );
  return encodedAsDeclared(request, answer);
}
