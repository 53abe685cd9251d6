import { z } from 'zod';
import { latestPageMinutes, mostPageRules, pageWays } from './page-rules';

/** A person's rules for pages, as the database keeps them. */
export const pageRulesSchema = z
  .array(
    z.strictObject({
      way: z.enum(pageWays),
      afterMinutes: z.int().min(0).max(latestPageMinutes),
    }),
  )
  .max(mostPageRules, 'There are at most 10 rules.')
  .refine(
    (rules) => rules.filter(({ way }) => way === 'mail').length <= 1,
    'A page is emailed once.',
  );
