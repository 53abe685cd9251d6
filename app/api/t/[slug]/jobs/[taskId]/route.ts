import { answerDelete } from '@/lib/server/platform/job/answer';

type Context = { params: Promise<{ slug: string; taskId: string }> };

export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { slug, taskId } = await params;
  return answerDelete(request, slug, taskId);
}
