import { answerHeartbeat } from '@/lib/server/incidents/heartbeat/answer';

type Params = { params: Promise<{ key: string }> };

const answer = async (request: Request, { params }: Params): Promise<Response> =>
  answerHeartbeat(request, (await params).key);

export { answer as GET, answer as HEAD, answer as POST };
