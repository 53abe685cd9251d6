import { answerExport } from '@/lib/server/incidents/status-page/subscriber/answer';

type Context = { params: Promise<{ slug: string; statusPageId: string }> };

/** POST because the download itself writes an audit entry. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, statusPageId } = await params;
  return answerExport(request, slug, statusPageId);
}
