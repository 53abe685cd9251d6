'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Avatar } from '@/components/ui/avatar';
import { Combobox } from '@/components/ui/combobox';
import { queries } from '@/zero/queries';
import { fromValue, nothing, toValue } from '@/components/core/choices/nothing';
import type { PickerProps } from './picker';

type RequesterPickerProps = PickerProps & {
  clientId: string;
  /** Null for nobody in particular. */
  value: string | null;
  onValueChange: (requesterId: string | null) => void;
};

/** Which of the client's people asks. */
export function RequesterPicker({
  clientId,
  value,
  onValueChange,
  ...props
}: RequesterPickerProps) {
  const { organization } = useTenant();
  const [contacts] = useQuery(
    queries.member.contacts({ organizationId: organization.id, clientId }),
  );
  const options = [
    ...contacts.map(({ id, name, title, hue }) => ({
      value: id,
      label: name,
      icon: <Avatar name={name} seed={id} hue={hue} size="sm" decorative />,
      ...(title && { hint: title }),
    })),
    { value: nothing, label: 'Nobody in particular' },
  ];
  return (
    <Combobox
      label="Requester"
      options={options}
      value={toValue(value)}
      onValueChange={(next) => onValueChange(fromValue(next))}
      {...props}
    />
  );
}
