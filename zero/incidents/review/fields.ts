import { textSchema } from '@/zero/core/text';
import { followUpTitleLimit, reviewDocumentLimit } from './values';

export const reviewDocumentSchema = textSchema
  .refine((text) => text.trim() !== '', 'A review needs a text.')
  .max(
    reviewDocumentLimit,
    `A review has at most ${reviewDocumentLimit.toLocaleString('en')} characters.`,
  );

export const followUpTitleSchema = textSchema
  .trim()
  .min(1, 'Say what has to be done.')
  .max(followUpTitleLimit, `A follow-up has at most ${followUpTitleLimit} characters.`);
