import { answerImport } from '@/lib/server/desk/import/answer';
import { importLimit } from '@/lib/server/desk/import/limit';
import { inTenant, notFound, withCaller } from '@/lib/server/platform/session/tenant';

type Context = { params: Promise<{ slug: string }> };

/** `?name=&dryRun=1`. The body is one line with the mapping as JSON, then the file. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const { searchParams } = new URL(request.url);
  return withCaller(request, slug, 'data.import', async (caller) => {
    const memberId = await inTenant(caller, 'data.import', ({ actor }) =>
      Promise.resolve(actor.id),
    );
    if (!memberId) return notFound();
    const refused = await importLimit(caller.userId);
    if (refused) return refused;
    return answerImport(request, {
      organizationId: caller.organizationId,
      memberId,
      name: (searchParams.get('name') ?? '').slice(0, 200),
      dryRun: searchParams.get('dryRun') === '1',
    });
  });
}
