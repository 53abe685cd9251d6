import { answerStatusPage } from '@/lib/server/incidents/status-page/public/answer';

type Context = { params: Promise<{ path?: string[] }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerStatusPage(request, (await params).path ?? []);
}
