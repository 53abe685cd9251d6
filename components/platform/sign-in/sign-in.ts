import { type PostResult, post } from '@/lib/post';
import { waitingForApproval } from '@/lib/waiting-for-approval';

/** How an attempt ended. `refused` carries the answer, which is the same for unknown and wrong. */
type SignIn =
  | { outcome: 'signed-in' | 'second-factor' | 'no-access' | 'waiting' }
  | { outcome: 'refused'; answer: PostResult };

type Credentials = { email: string; password: string; isShared: boolean };

/** Sends address and password; the session arrives as a cookie. Never throws. */
export async function signIn({ email, password, isShared }: Credentials): Promise<SignIn> {
  const body = { email, password, rememberMe: !isShared };
  const answer = await post('/api/auth/sign-in/email', body);
  if (answer.status === 403) return { outcome: isWaiting(answer.data) ? 'waiting' : 'no-access' };
  if (answer.status !== 200) return { outcome: 'refused', answer };
  return { outcome: isIn(answer.data) ? 'signed-in' : 'second-factor' };
}

const isWaiting = (data: unknown) =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === waitingForApproval;

const isIn = (data: unknown) =>
  typeof data === 'object' && data !== null && 'step' in data && data.step === 'in';
