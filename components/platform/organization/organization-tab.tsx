'use client';

import { useState } from 'react';
import { useModules } from '@/components/platform/module/use-modules';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Panel } from '@/components/ui/panel';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { amountLocales } from '@/lib/format/locales';
import { formatMoney } from '@/lib/format/money';
import { mutators } from '@/zero/mutators';
import { draftOf, hoursProblem, readWeek, weekdays } from './hours';
import { TwoFactorPanel } from './two-factor-panel';

/** The organization's name, time zone and hours, and what it asks of its own people. */
export function OrganizationTab() {
  const { organization } = useTenant();
  const write = useWrite();
  const modules = useModules();
  const [typedName, setName] = useState(organization.name);
  const [timeZone, setTimeZone] = useState(organization.timeZone);
  const [locale, setLocale] = useState(organization.locale);
  const [hours, setHours] = useState(() => draftOf(organization.businessHours));
  const [zones] = useState(timeZones);
  const name = typedName.trim();
  const week = readWeek(hours);
  const kept = { ...draftOf(organization.businessHours), timeZone: organization.timeZone };
  const isOtherHours = JSON.stringify({ ...hours, timeZone }) !== JSON.stringify(kept);

  async function save() {
    if (!name || !week) return;
    const place = { organizationId: organization.id, at: Date.now() };
    const change = mutators.organization.change({
      ...place,
      name,
      timeZone,
      locale,
      businessHours: week,
    });
    const outcome = await write(change, 'Settings');
    if (outcome === 'saved') toast('Settings saved', { tone: 'success' });
  }

  return (
    <div className="flex max-w-160 flex-col gap-4 p-4">
      <Panel title="Organization">
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextField
            label="Name"
            maxLength={120}
            value={typedName}
            error={name ? undefined : 'An organization needs a name.'}
            onChange={(event) => setName(event.target.value)}
          />
          <Combobox
            label="Time zone"
            options={zones}
            value={timeZone}
            onValueChange={setTimeZone}
            hint="Hours and days of the desk are counted here."
          />
          <Combobox
            label="Amounts"
            options={localeOptions}
            value={locale}
            onValueChange={(value) =>
              setLocale(amountLocales.find((each) => each === value) ?? locale)
            }
            hint="How amounts are written, and read where they are typed."
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
                  onChange={(event) => setHours({ ...hours, [day]: event.target.value })}
                />
              ))}
            </div>
          </fieldset>
          {isOtherHours &&
            modules.map(
              ({ name: module, notes }) =>
                notes?.businessHours && <notes.businessHours key={module} />,
            )}
          <Button type="submit" variant="primary" className="self-end" disabled={!name || !week}>
            Save settings
          </Button>
        </form>
      </Panel>
      <TwoFactorPanel />
    </div>
  );
}

const places = new Intl.DisplayNames('en', { type: 'language' });
const localeOptions = amountLocales.map((value) => ({
  value,
  label: `${formatMoney(123_450, 'EUR', value)}, ${places.of(value)}`,
}));

const timeZones = () =>
  ['UTC', ...Intl.supportedValuesOf('timeZone')].map((name) => ({
    value: name,
    label: name.replaceAll('_', ' '),
  }));
