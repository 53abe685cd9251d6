'use client';

import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { Form } from '@/components/core/form/form';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { HuePicker } from '@/components/ui/hue-picker';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { errorMessageOf, post } from '@/lib/post';

type ProfileFormProps = { email: string; name: string; hue: number };

const profileSchema = z.object({
  name: z.string().trim().min(1, 'Enter a name.'),
  hue: z.number(),
});

/** The name and the avatar's colour, in every organization at once. */
export function ProfileForm({ email, name, hue }: ProfileFormProps) {
  const router = useRouter();
  const form = useEntityForm({
    schema: profileSchema,
    defaults: { name, hue },
    save: async (profile) => {
      const answer = await post('/api/account/profile', profile);
      return answer.status === 204 ? undefined : { at: 'name', message: errorMessageOf(answer) };
    },
    onSaved: () => {
      toast('Profile saved');
      router.refresh();
    },
  });
  const { values } = form;
  return (
    <Form form={form} autoComplete="on" className="items-start">
      <div className="flex w-full items-end gap-3">
        <Avatar name={values.name || email} hue={values.hue} size="lg" decorative />
        <TextField
          label="Name"
          name="name"
          autoComplete="name"
          maxLength={120}
          className="max-w-80 flex-1"
          {...form.text('name')}
        />
      </div>
      <HuePicker label="Avatar colour" {...form.value('hue')} />
      <Button type="submit" loading={form.isBusy}>
        Save profile
      </Button>
    </Form>
  );
}
