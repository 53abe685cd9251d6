import { answerUpload } from '@/lib/server/platform/attachment/upload';

type Context = { params: Promise<{ slug: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerUpload(request, (await params).slug);
}
