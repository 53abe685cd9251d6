import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metadata } from 'next';
import { readTokens } from '@/components/theme/tokens';
import { ThemeSwitch } from '@/components/theme/theme-switch';
import { Actions } from './_components/actions';
import { Charts } from './_components/charts';
import { Colours } from './_components/colours';
import { Contents } from './_components/contents';
import { Data } from './_components/data';
import { Inputs } from './_components/inputs';
import { Layers } from './_components/layers';
import { Messages } from './_components/messages';
import { Motion } from './_components/motion';
import { Pickers } from './_components/pickers';
import { Shape } from './_components/shape';
import { Signs } from './_components/signs';
import { Specimen } from './_components/specimen';
import { Type } from './_components/type';

export const metadata: Metadata = {
  title: 'Design system',
  description: 'The tokens and every primitive of Opsdesk, in its states.',
};

/** What Opsdesk is drawn with: public, and built from the same parts as the product. */
export default async function DesignSystemPage() {
  const css = await readFile(join(process.cwd(), 'components/theme/tokens.css'), 'utf8');
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
