import { answerHeartbeat } from '@/lib/server/incidents/heartbeat/answer';

type Context = { params: Promise<{ key: string }> };

const answer = async (request: Request, { params }: Context): Promise<Response> =>
  answerHeartbeat(request, (await params).key);

export const GET = answer;
export const HEAD = answer;
export const POST = answer;
