import { answerLive } from '@/lib/server/core/health/report';

export const GET = (): Response => answerLive();
