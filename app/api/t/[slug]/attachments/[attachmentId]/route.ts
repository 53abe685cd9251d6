import { answerRead } from '@/lib/server/platform/attachment/read';

type Context = { params: Promise<{ slug: string; attachmentId: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, attachmentId } = await params;
  return answerRead(request, slug, attachmentId);
}
