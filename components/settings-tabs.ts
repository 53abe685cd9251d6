import { deskTabs } from './desk/settings-tabs';
import type { SettingsTab } from './platform/module/settings-tabs';
import { platformTabs } from './platform/settings-tabs';

/** The settings tabs of all modules, for the server; `modules.tsx` has what each shows. */
export const settingsTabs: ReadonlyMap<string, SettingsTab> = new Map(
  Object.entries({ ...platformTabs, ...deskTabs }),
);
