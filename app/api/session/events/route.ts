import { answerSessionEvents } from '@/lib/server/platform/session/answer';

export const GET = (request: Request) => answerSessionEvents(request);
