import { searchLimit } from '@/lib/server/platform/search/limit';
import { similarTickets } from '@/lib/server/desk/search/search';
import { inTenant, notFound, withCaller } from '@/lib/server/platform/session/tenant';

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const title = (new URL(request.url).searchParams.get('title') ?? '').trim().slice(0, 300);
  return withCaller(request, slug, 'search.run', async (caller) => {
    const refused = await searchLimit(caller.userId);
    if (refused) return refused;
    const tickets = await inTenant(caller, 'search.run', ({ sql }) => similarTickets(sql, title));
    if (!tickets) return notFound();
    return Response.json({ tickets }, { headers: { 'cache-control': 'no-store' } });
  });
}
