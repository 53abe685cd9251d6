import type { ComponentType } from 'react';
import type { Capability } from '@/zero/roles';

/** A tab of the settings, apart from what it shows, so that the server can guard its address. */
export type SettingsTab = {
  label: string;
  capability: Capability;
  /** Where it stands among the tabs of all modules. */
  order: number;
  /** Stands in the sidebar for whoever may see it, but not the first tab. */
  isEntry?: boolean;
};

type Tabs<Name extends string> = Readonly<Record<Name, SettingsTab>>;

/** The tabs of one module by their names in the address. */
export const defineSettingsTabs = <Name extends string>(tabs: Tabs<Name>) => tabs;

export type SettingsPage = SettingsTab & { name: string; Page: ComponentType };

/** The tabs with what each shows; none can be forgotten. */
export const settingsPages = <Name extends string>(
  tabs: Tabs<Name>,
  pages: Readonly<Record<Name, ComponentType>>,
): readonly SettingsPage[] =>
  (Object.keys(tabs) as Name[]).map((name) => ({ ...tabs[name], name, Page: pages[name] }));
