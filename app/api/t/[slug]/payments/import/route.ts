import { importLimit } from '@/lib/server/desk/import/limit';
import { answerInvoiceImport } from '@/lib/server/desk/payment/answer-import';
import { inTenant, notFound, withAsker } from '@/lib/server/core/tenant';
import { dbProvider } from '@/lib/server/zero/mutate';

type Context = { params: Promise<{ slug: string }> };

/** `?name=&dryRun=1`. The body is one line with the mapping as JSON, then the file. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const { searchParams } = new URL(request.url);
  return withAsker(request, slug, 'payment.manage', async (asker) => {
    const { userId, organizationId } = asker;
    const isAllowed = await inTenant(asker, 'payment.manage', () => Promise.resolve(true));
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
