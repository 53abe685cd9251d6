import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { EnvelopeSimpleIcon } from '@phosphor-icons/react/dist/ssr/EnvelopeSimple';
import { HandWavingIcon } from '@phosphor-icons/react/dist/ssr/HandWaving';
import { ProhibitIcon } from '@phosphor-icons/react/dist/ssr/Prohibit';
import type { Icon } from '@phosphor-icons/react';
import { Badge, type Tone } from '@/components/ui/badge';
import { type MemberState, memberStateText } from '../admin/member-words';

const looks: Record<MemberState, { tone: Tone; Icon: Icon }> = {
  active: { tone: 'success', Icon: CheckCircleIcon },
  awaited: { tone: 'neutral', Icon: EnvelopeSimpleIcon },
  pending: { tone: 'warning', Icon: HandWavingIcon },
  disabled: { tone: 'neutral', Icon: ProhibitIcon },
};

type MemberStateLabelProps = {
  standing: MemberState;
  /** An invitation went to a person who is awaited. */
  isInvited?: boolean;
};

/** What a person's way in stands at, by shape and word. */
export function MemberStateLabel({ standing, isInvited = false }: MemberStateLabelProps) {
  const { tone, Icon } = looks[standing];
  const waits = standing === 'awaited' && isInvited;
  return (
    <Badge tone={waits ? 'info' : tone} icon={<Icon aria-hidden />}>
      {waits ? (
        <span>
          Invited<span className="max-md:hidden">, not yet signed in</span>
        </span>
      ) : (
        memberStateText[standing]
      )}
    </Badge>
  );
}
