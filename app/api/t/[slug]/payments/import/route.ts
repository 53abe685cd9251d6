import { importLimit } from '@/lib/server/desk/import/limit';
import { answerInvoiceImport } from '@/lib/server/desk/payment/answer-import';
import { inTenant, notFound, withCaller } from '@/lib/server/platform/session/tenant';
import { dbProvider } from '@/lib/server/zero/mutate';

type Context = { params: Promise<{ slug: string }> };

/** `?name=&dryRun=1`. The body is one line with the mapping as JSON, then the file. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const { searchParams } = new URL(request.url);
  return withCaller(request, slug, 'payment.manage', async (caller) => {
    const { userId, organizationId } = caller;
    const isAllowed = await inTenant(caller, 'payment.manage', () => Promise.resolve(true));
    if (!isAllowed) return notFound();
    const refused = await importLimit(userId);
    if (refused) return refused;
    return answerInvoiceImport(request, {
      desk: { provider: dbProvider(), userId, organizationId },
      name: (searchParams.get('name') ?? '').slice(0, 200),
      dryRun: searchParams.get('dryRun') === '1',
    });
  });
}
