import { z } from 'zod';
import { problem } from '@/lib/server/core/problem';
import { searchSources } from '@/lib/server/modules';
import { searchLimit } from '@/lib/server/platform/search/limit';
import { readSearch } from '@/lib/server/platform/search/source';
import { inTenant, notFound, withCaller } from '@/lib/server/platform/session/tenant';
import { textSchema } from '@/zero/core/text';

const wordsSchema = z.object({
  text: textSchema.trim().min(1).max(200),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const { searchParams } = new URL(request.url);
  const words = wordsSchema.safeParse({
    text: searchParams.get('q') ?? '',
    limit: searchParams.get('limit') ?? undefined,
  });
  return withCaller(request, slug, 'search.run', async (caller) => {
    const search = words.success && readSearch(searchSources(caller), searchParams, words.data);
    if (!search) return problem(400, 'Enter a few words to search for.');
    const refused = await searchLimit(caller.userId);
    if (refused) return refused;
    // The client has already sent a newer query.
    if (request.signal.aborted) return new Response(null, { status: 204 });
    const answer = await inTenant(caller, 'search.run', ({ sql }) => search(sql));
    if (!answer) return notFound();
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
  });
}
