/** The modules that an organization can switch off; the others serve them all. */
export const optionalModules = ['desk', 'incidents'] as const;
export type OptionalModule = (typeof optionalModules)[number];

/** An organization, as far as its modules go; undefined while nobody knows it yet. */
type Switches = { readonly disabledModules: readonly string[] } | undefined;

/** Whether the organization uses the module. A module that is not optional always is. */
export const isModuleEnabled = (organization: Switches, module: string): boolean =>
  !optionalModules.some((optional) => optional === module) ||
  !organization?.disabledModules.includes(module);
