'use client';

import { useAllModules } from '@/components/platform/module/use-modules';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { undoable } from '@/components/platform/undo/use-undoable';
import { Panel } from '@/components/ui/panel';
import { Switch } from '@/components/ui/switch';
import {
  isModuleEnabled,
  optionalModules,
  type OptionalModule,
} from '@/zero/core/optional-modules';
import { mutators } from '@/zero/mutators';

/** Which modules the organization uses. In effect at once, for everyone. */
export function ModulesPanel() {
  const { organization } = useTenant();
  const modules = useAllModules();
  const write = useWrite();

  const save = (disabledModules: OptionalModule[]) =>
    write(
      mutators.organization.change({
        organizationId: organization.id,
        at: Date.now(),
        disabledModules,
      }),
      'Modules',
    );

  function change(module: OptionalModule, label: string, isOn: boolean) {
    const before = optionalModules.filter((each) => !isModuleEnabled(organization, each));
    const others = before.filter((each) => each !== module);
    undoable({
      done: `${label} is switched ${isOn ? 'on' : 'off'}`,
      what: label,
      sent: save(isOn ? others : [...others, module]),
      undo: () => save(before),
    });
  }

  return (
    <Panel
      title="Modules"
      description="Whoever has a page of a module open sees the change at once."
    >
      <ul className="flex flex-col gap-3">
        {optionalModules.map((module) => {
          const screens = modules.find(({ name }) => name === module);
          if (!screens) return null;
          return (
            <li key={module}>
              <Switch
                label={screens.label}
                hint={`${screens.about} Off: its pages and commands are gone for everyone, and its data is kept until you switch it on again.`}
                checked={isModuleEnabled(organization, module)}
                onCheckedChange={(isOn) => change(module, screens.label, isOn)}
              />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
