import { answerReady } from '@/lib/server/core/health/report';
import { readHealth } from '@/lib/server/health';

export const GET = async (): Promise<Response> => answerReady(await readHealth());
