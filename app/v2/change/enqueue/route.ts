import { answerChangeEvent } from '@/lib/server/incidents/change-event/answer';

export const POST = (request: Request): Promise<Response> => answerChangeEvent(request);
