import type { Entry } from './insert';
import type { Wanted } from './render';

/** The lines that make a module known to the lists of all modules. */
export function moduleEntries({ module: { kebab, camel } }: Wanted): Entry[] {
  const [tables, relationships] = [`${camel}Tables`, `${camel}Relationships`];
  return [
    {
      file: 'zero/core/optional-modules.ts',
      after: 'export const optionalModules = [',
      line: `'${kebab}',`,
    },
    {
      file: 'zero/modules.ts',
      after: 'export const modules = [',
      line: `${camel}Module,`,
      imports: [`import { ${camel}Module } from './${kebab}/module';`],
    },
    {
      file: 'zero/action-by-name.ts',
      after: '  [',
      line: `${camel},`,
      imports: [`import { actions as ${camel} } from './${kebab}/actions';`],
    },
    {
      file: 'zero/schema.ts',
      after: 'tables: [',
      line: `...${tables},`,
      imports: [`import { ${relationships}, ${tables} } from './${kebab}/tables';`],
    },
    {
      file: 'zero/schema.ts',
      after: 'mergeRelationships([',
      line: `...${relationships},`,
    },
    {
      file: 'zero/roles.ts',
      after: 'const byModule = {',
      line: `${camel}: ${camel}Capabilities,`,
      imports: [`import { ${camel}Capabilities } from './${kebab}/capabilities';`],
    },
    {
      file: 'lib/server/modules.ts',
      after: 'const modules = [',
      line: `${camel}Module,`,
      imports: [`import { ${camel}Module } from './${kebab}/module';`],
    },
    {
      file: 'lib/server/webhooks.ts',
      after: 'const modules = [',
      line: `${camel}Webhooks,`,
      imports: [`import { ${camel}Webhooks } from './${kebab}/webhooks';`],
    },
    {
      file: 'components/modules.tsx',
      after: 'const modules = [',
      line: `${camel}Screens,`,
      imports: [`import { ${camel}Screens } from './${kebab}/module';`],
    },
  ];
}

/** The lines that make an entity known to its module's manifests. */
export function entityEntries({ module, one, many }: Wanted): Entry[] {
  const zero = `zero/${module.kebab}`;
  const server = `lib/server/${module.kebab}/module.ts`;
  const screens = `components/${module.kebab}/module.tsx`;
  const folder = `./${one.kebab}`;
  return [
    {
      file: `${zero}/tables.ts`,
      after: `export const ${module.camel}Tables = [`,
      line: `${one.camel},`,
      imports: [`import { ${one.camel} } from '${folder}/schema';`],
    },
    {
      file: `${zero}/tables.ts`,
      after: `export const ${module.camel}Relationships = [`,
      line: `relationships(${one.camel}, ({ many }) => ({ members: many(membersOf) })),`,
      imports: [
        `import { relationships } from '@rocicorp/zero';`,
        `import { membersOf } from '@/zero/platform/tables';`,
      ],
    },
    {
      file: `${zero}/capabilities.ts`,
      after: 'defineCapabilities({',
      line: `'${one.camel}.read': staff,\n'${one.camel}.manage': managers,`,
      imports: [
        `import { staff } from '../core/capabilities';`,
        `import { managers } from '../core/capabilities';`,
      ],
    },
    {
      file: `${zero}/module.ts`,
      after: 'queries: {',
      line: `${one.camel}: ${one.camel}Queries,`,
      imports: [`import { ${one.camel}Queries } from '${folder}/queries';`],
    },
    {
      file: `${zero}/actions.ts`,
      after: 'export const actions = {',
      line: `${one.camel}: ${one.camel}Actions,`,
      imports: [`import { ${one.camel}Actions } from '${folder}/actions';`],
    },
    {
      file: `${zero}/module.ts`,
      after: 'subjects: [',
      line: `${one.camel}Subject,`,
      imports: [`import { ${one.camel}Subject } from '${folder}/subject';`],
    },
    {
      file: server,
      after: 'exportSets: [',
      line: `${one.camel}ExportSet,`,
      imports: [`import { ${one.camel}ExportSet } from '${folder}/export-set';`],
    },
    { file: screens, after: 'areas: [', line: `'${many.kebab}',` },
    {
      file: screens,
      after: 'navigation: [',
      line: `{ path: '${many.kebab}', label: '${many.sentence}', Icon: SquaresFourIcon, capability: '${one.camel}.read' },`,
      imports: [`import { SquaresFourIcon } from '@phosphor-icons/react/dist/ssr/SquaresFour';`],
    },
  ];
}
