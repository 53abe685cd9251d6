import { deterministicId } from '@/zero/core/deterministic-id';

/** The id of an incident's only review. */
export const reviewIdOf = (incidentId: string): string => deterministicId(incidentId, 'review');
