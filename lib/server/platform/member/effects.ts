import type { Effects } from '@/lib/server/zero/effect';
import { endSessions } from './end-sessions';
import { clearSecondFactor } from './clear-second-factor';
import { mailAnswer } from './mail-answer';
import { mailInvitation } from './mail-invitation';

export const memberEffects: Effects = {
  'member.invite': mailInvitation,
  'member.resend': mailInvitation,
  'member.approve': mailAnswer,
  'member.refuse': mailAnswer,
  'member.changeEmail': mailInvitation,
  'member.disable': endSessions,
  'member.merge': endSessions,
  'member.remove': endSessions,
  'member.liftSecondFactor': clearSecondFactor,
};
