'use client';

import { useState } from 'react';
import { useModules } from '@/components/platform/module/use-modules';
import { timeZoneOptions } from '@/components/core/choices/time-zones';
import { draftSchema, validationMessage } from '@/components/core/form/draft-schema';
import { Form } from '@/components/core/form/form';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Panel } from '@/components/ui/panel';
import { TextField } from '@/components/ui/text-field';
import { amountLocales } from '@/lib/format/locales';
import { formatMoney } from '@/lib/format/money';
import { mutators } from '@/zero/mutators';
import { organizationNameSchema } from '@/zero/platform/organization/fields';
import type { Organization } from '@/zero/platform/organization/schema';
import { draftOf, hoursProblem, readWeek, weekdays } from './hours';
import { ModulesPanel } from './modules-panel';
import { TwoFactorPanel } from './two-factor-panel';

type Draft = Pick<Organization, 'name' | 'timeZone' | 'locale'> & {
  hours: ReturnType<typeof draftOf>;
};

const settingsSchema = draftSchema(
  ({ name, hours }: Draft) => ({
    name: validationMessage(organizationNameSchema, name),
    // Each day says by itself what is wrong with it.
    hours: readWeek(hours) ? undefined : 'Write hours as 09:00–17:00.',
  }),
  ({ name, timeZone, locale, hours }) => ({
    name: name.trim(),
    timeZone,
    locale,
    businessHours: readWeek(hours) ?? {},
  }),
);

/** The organization's name, time zone and hours, and what it asks of its own people. */
export function OrganizationTab() {
  const { organization } = useTenant();
  const save = useSave();
  const modules = useModules();
  const form = useEntityForm({
    schema: settingsSchema,
    defaults: {
      name: organization.name,
      timeZone: organization.timeZone,
      locale: organization.locale,
      hours: draftOf(organization.businessHours),
    },
    save: (settings) => {
      const place = { organizationId: organization.id, at: Date.now() };
      const change = mutators.organization.change({ ...place, ...settings });
      return save(change, 'Settings', 'Settings saved');
    },
  });
  const [zones] = useState(timeZoneOptions);
  const { timeZone, hours } = form.values;
  const kept = { ...draftOf(organization.businessHours), timeZone: organization.timeZone };
  const isOtherHours = JSON.stringify({ ...hours, timeZone }) !== JSON.stringify(kept);

  return (
    <div className="flex max-w-160 flex-col gap-4 p-4">
      <Panel title="Organization">
        <Form form={form}>
          <TextField label="Name" maxLength={120} {...form.text('name')} />
          <Combobox
            label="Time zone"
            options={zones}
            {...form.value('timeZone')}
            hint="Business hours and days are in this time zone."
          />
          <Combobox
            label="Amounts"
            options={localeOptions}
            {...form.value('locale')}
            hint="Number format of amounts, also when typed."
          />
          <fieldset>
            <legend className="text-13 font-medium">Business hours</legend>
            <p className="mb-2 text-12 text-ink-muted">
              As in 09:00–12:00, 13:00–17:00. An empty day is closed.
            </p>
            <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
              {weekdays.map(([day, label]) => (
                <TextField
                  key={day}
                  label={label}
                  placeholder="Closed"
                  maxLength={60}
                  value={hours[day]}
                  error={hoursProblem(hours[day], day)}
                  onChange={({ target }) =>
                    form.change({ hours: { ...hours, [day]: target.value } })
                  }
                />
              ))}
            </div>
          </fieldset>
          {isOtherHours &&
            modules.map(
              ({ name: module, notes }) =>
                notes?.businessHours && <notes.businessHours key={module} />,
            )}
          <Button type="submit" variant="primary" className="self-end" loading={form.isBusy}>
            Save settings
          </Button>
        </Form>
      </Panel>
      <TwoFactorPanel />
      <ModulesPanel />
    </div>
  );
}

const places = new Intl.DisplayNames('en', { type: 'language' });
const localeOptions = amountLocales.map((value) => ({
  value,
  label: `${formatMoney(123_450, 'EUR', value)}, ${places.of(value)}`,
}));
