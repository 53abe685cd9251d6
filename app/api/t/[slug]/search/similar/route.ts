import { searchLimit } from '@/lib/server/platform/search/limit';
import { similarTickets } from '@/lib/server/platform/search/search';
import { inTenant, notFound, withAsker } from '@/lib/server/core/tenant';

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const title = (new URL(request.url).searchParams.get('title') ?? '').trim().slice(0, 300);
  return withAsker(request, slug, 'search.run', async (asker) => {
    const refused = await searchLimit(asker.userId);
    if (refused) return refused;
    const tickets = await inTenant(asker, 'search.run', ({ sql }) => similarTickets(sql, title));
    if (!tickets) return notFound();
    return Response.json({ tickets }, { headers: { 'cache-control': 'no-store' } });
  });
}
