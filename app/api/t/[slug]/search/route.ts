import { z } from 'zod';
import { problem } from '@/lib/server/core/problem';
import { searchLimit } from '@/lib/server/platform/search/limit';
import { searchTickets } from '@/lib/server/desk/search/search';
import { inTenant, notFound, withCaller } from '@/lib/server/platform/session/tenant';
import { idSchema } from '@/zero/core/ids';
import { textSchema } from '@/zero/core/text';
import { ticketStatuses } from '@/zero/desk/ticket/values';

const questionSchema = z.object({
  text: textSchema.trim().min(1).max(200),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  status: z.array(z.enum(ticketStatuses)).min(1).max(ticketStatuses.length).optional(),
  clientId: idSchema.optional(),
});

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const { searchParams } = new URL(request.url);
  const status = searchParams.getAll('status');
  const question = questionSchema.safeParse({
    text: searchParams.get('q') ?? '',
    limit: searchParams.get('limit') ?? undefined,
    status: status.length > 0 ? status : undefined,
    clientId: searchParams.get('client') ?? undefined,
  });
  return withCaller(request, slug, 'search.run', async (caller) => {
    if (!question.success) return problem(400, 'Enter a few words to search for.');
    const refused = await searchLimit(caller.userId);
    if (refused) return refused;
    // The client has already sent a newer query.
    if (request.signal.aborted) return new Response(null, { status: 204 });
    const answer = await inTenant(caller, 'search.run', ({ sql }) =>
      searchTickets(sql, question.data),
    );
    if (!answer) return notFound();
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
  });
}
