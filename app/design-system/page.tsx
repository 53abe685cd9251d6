import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metadata } from 'next';
import { readTokens } from '@/components/core/theme/tokens';
import { ThemeSwitch } from '@/components/core/theme/theme-switch';
import { Actions } from '@/components/design-system/actions';
import { Charts } from '@/components/design-system/charts';
import { Colours } from '@/components/design-system/colours';
import { Contents } from '@/components/design-system/contents';
import { Data } from '@/components/design-system/data';
import { Inputs } from '@/components/design-system/inputs';
import { Layers } from '@/components/design-system/layers';
import { Messages } from '@/components/design-system/messages';
import { Motion } from '@/components/design-system/motion';
import { Pickers } from '@/components/design-system/pickers';
import { Shape } from '@/components/design-system/shape';
import { Signs } from '@/components/design-system/signs';
import { Specimen } from '@/components/design-system/specimen';
import { Type } from '@/components/design-system/type';

export const metadata: Metadata = {
  title: 'Design system',
  description: 'The tokens and every primitive of Opsdesk, in its states.',
};

export default async function DesignSystemPage() {
  const css = await readFile(join(process.cwd(), 'components/core/theme/tokens.css'), 'utf8');
  const tokens = { light: readTokens(css, 'light'), dark: readTokens(css, 'dark') };
  return (
    <div className="lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]">
      <Contents />
      <main className="mx-auto w-full max-w-300 min-w-0 px-4 pb-24 sm:px-8">
        <header className="flex flex-wrap items-start justify-between gap-4 py-8 lg:py-12">
          <div className="max-w-160">
            <h1 className="text-28 font-semibold">Design system</h1>
            <p className="mt-2 text-16 text-pretty text-ink-muted">
              An instrument, not a brochure: dense, calm, quick to read, the same everywhere. Every
              figure on this page is measured from the tokens it shows.
            </p>
          </div>
          <ThemeSwitch />
        </header>
        <Specimen />
        <Colours tokens={tokens} />
        <Type />
        <Shape />
        <Motion />
        <Actions />
        <Inputs />
        <Pickers />
        <Layers />
        <Signs />
        <Data />
        <Charts />
        <Messages />
      </main>
    </div>
  );
}
