'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';
import { ConfirmPassword } from './confirm-password';
import { RecoveryCodes } from './recovery-codes';
import { type Enrolment, recoveryCodesOf } from './two-factor';
import { TwoFactorSetup } from './two-factor-setup';

type TwoFactorPanelProps = { isOn: boolean; isRequired: boolean };

type Doing =
  | { name: 'nothing' | 'setting-up' | 'ending' | 'renewing' }
  | { name: 'keeping'; codes: Enrolment['backupCodes'] };

/** The second step of signing in: on, off, and new recovery codes. */
export function TwoFactorPanel({ isOn, isRequired }: TwoFactorPanelProps) {
  const router = useRouter();
  const [doing, setDoing] = useState<Doing>({ name: 'nothing' });
  const stop = () => {
    setDoing({ name: 'nothing' });
    router.refresh();
  };
  return (
    <Panel
      title="Second step"
      description="A code from an app on your phone, besides your password."
      actions={<Badge tone={isOn ? 'success' : 'neutral'}>{isOn ? 'On' : 'Off'}</Badge>}
    >
      {doing.name === 'setting-up' && <TwoFactorSetup onDone={stop} onCancel={stop} />}
      {doing.name === 'renewing' && (
        <ConfirmPassword
          path="/api/auth/two-factor/generate-backup-codes"
          verb="Make new codes"
          onCancel={stop}
          onDone={(data) => setDoing({ name: 'keeping', codes: recoveryCodesOf(data) })}
        />
      )}
      {doing.name === 'keeping' && <RecoveryCodes codes={doing.codes} onKept={stop} />}
      {doing.name === 'ending' && (
        <ConfirmPassword
          path="/api/auth/two-factor/disable"
          verb="Switch it off"
          onCancel={stop}
          onDone={() => {
            toast('Second step switched off');
            stop();
          }}
        />
      )}
      {doing.name === 'nothing' && !isOn && (
        <Button onClick={() => setDoing({ name: 'setting-up' })}>Set up second step</Button>
      )}
      {doing.name === 'nothing' && isOn && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setDoing({ name: 'renewing' })}>New recovery codes</Button>
          {!isRequired && (
            <Button variant="ghost" onClick={() => setDoing({ name: 'ending' })}>
              Switch off
            </Button>
          )}
          {isRequired && (
            <p className="self-center text-13 text-ink-muted">Required by your organization.</p>
          )}
        </div>
      )}
    </Panel>
  );
}
