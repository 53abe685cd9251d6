import { answerAlertmanager } from '@/lib/server/incidents/alert/intake/answer';

export const POST = (request: Request): Promise<Response> => answerAlertmanager(request);
