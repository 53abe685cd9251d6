import { answerPreview } from '@/lib/server/desk/import/answer-preview';
import { suggestInvoices } from '@/lib/server/desk/payment/suggest';

type Context = { params: Promise<{ slug: string }> };

/** `?whole=1` when the body is the whole file and not its beginning. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerPreview(request, slug, 'payment.manage', suggestInvoices);
}
