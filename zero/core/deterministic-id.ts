import { v5 } from 'uuid';

const namespace = 'b0f8f5d6-5d0f-4c43-9a2b-6d0f0a4f7c11';

/**
 * The id of a row that links two others together: the same for the same two, so that tying twice links
 * once, on every device.
 */
export const deterministicId = (...parts: readonly string[]) => v5(parts.join(' '), namespace);
