'use client';

import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Panel } from '@/components/ui/panel';
import { Switch } from '@/components/ui/switch';
import { mutators } from '@/zero/mutators';

/** Whether the organization's own people must prove a second factor. In effect at once. */
export function TwoFactorPanel() {
  const { organization } = useTenant();
  const write = useWrite();
  const change = (requiresTwoFactor: boolean) =>
    void write(
      mutators.organization.change({
        organizationId: organization.id,
        at: Date.now(),
        requiresTwoFactor,
      }),
      'Two-factor setting',
    );
  return (
    <Panel title="Sign-in">
      <Switch
        label="Require two-factor sign-in"
        hint="Your own people set it up the next time they sign in. Client contacts are not asked."
        checked={organization.requiresTwoFactor}
        onCheckedChange={change}
      />
    </Panel>
  );
}
