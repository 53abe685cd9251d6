import {
  endTwoFactor,
  renewRecoveryCodes,
  startTwoFactor,
} from '@/lib/server/platform/account/two-factor';
import { problem } from '@/lib/server/core/problem';
import { verifyCode, verifyRecoveryCode } from '@/lib/server/platform/sign-in/second-factor';
import { signIn } from '@/lib/server/platform/sign-in/sign-in';
import { signOut } from '@/lib/server/platform/sign-in/sign-out';

const handlers = new Map<string, (request: Request) => Promise<Response>>([
  ['sign-in/email', signIn],
  ['sign-out', signOut],
  ['two-factor/verify-totp', verifyCode],
  ['two-factor/verify-backup-code', verifyRecoveryCode],
  ['two-factor/enable', startTwoFactor],
  ['two-factor/disable', endTwoFactor],
  ['two-factor/generate-backup-codes', renewRecoveryCodes],
]);

type Props = { params: Promise<{ all: string[] }> };

export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { all } = await params;
  const handle = handlers.get(all.join('/'));
  return handle ? await handle(request) : problem(404, 'Not found.');
}
