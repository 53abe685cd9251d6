import { answerSessionEvents } from '@/lib/server/platform/session/answer';

/** Says at once, as Server-Sent Events, when this browser's session ends. */
export const GET = (request: Request) => answerSessionEvents(request);
