import { answerGeneric } from '@/lib/server/incidents/alert/intake/answer';

export const POST = (request: Request): Promise<Response> => answerGeneric(request);
