import { z } from 'zod';
import { type PasswordOwner, passwordProblem } from '@/lib/password/rules';

/** A password that `owner` chooses, with the reason why it is rejected. */
export const newPasswordSchema = (owner: PasswordOwner) =>
  z.string().refine((password) => passwordProblem(password, owner) === undefined, {
    error: ({ input }) => passwordProblem(String(input), owner),
  });
