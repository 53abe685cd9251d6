import { answerFile } from '@/lib/server/platform/attachment/serve';

type Context = { params: Promise<{ token: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFile(request, (await params).token);
}
