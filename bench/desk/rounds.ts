import type { Browser } from '@playwright/test';
import {
  type Adapter,
  type Interaction,
  type InteractionName,
  interactions,
  type Scenario,
  scenarios,
  type Screen,
} from './adapter';
import { type Profile, profiled } from './profile';
import {
  type MeasuredPage,
  type Network,
  openPage,
  type Sample,
  timeBoth,
  timeInteraction,
  timeLoad,
  waitQuiet,
} from './page';

export type Samples = Record<Scenario, Sample[]>;

/** Somebody who uses one of the applications through all rounds, and a second person who looks on. */
export type Contestant = {
  adapter: Adapter;
  samples: Samples;
  reader: MeasuredPage;
  observer: MeasuredPage;
  /** Whether an interaction of this round failed, from which the next would have begun. */
  isStuck?: boolean;
};

export type Setup = {
  browser: Browser;
  network: Network;
  /** Only these are measured; all, where it is left out. */
  only?: ReadonlySet<string> | undefined;
  /** Filled, by contestant and scenario, where this round is run under the profiler. */
  profiles?: Map<string, Profile>;
};

export async function enter({ browser, network }: Setup, adapter: Adapter): Promise<Contestant> {
  const open = (person: 0 | 1) =>
    openPage(browser, {
      url: adapter.url,
      screen: adapter.list,
      signIn: (context) => adapter.signIn(context, person),
      network,
    });
  const names = Object.keys(scenarios) as Scenario[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Samples;
  return { adapter, samples, reader: await open(0), observer: await open(1) };
}

/**
 * Every interaction once for each contestant, one after the other, so that all see the same
 * machine. Who begins changes with each round.
 */
export async function runRound(setup: Setup, contestants: readonly Contestant[], round: number) {
  const order = round % 2 === 0 ? contestants : contestants.toReversed();
  for (const one of order) one.isStuck = false;
  const each = async (scenario: Scenario, work: (one: Contestant) => Promise<unknown>) => {
    if (setup.only && !setup.only.has(scenario)) return;
    for (const one of order) {
      if (one.isStuck && scenario in interactions) continue;
      try {
        await work(one);
      } catch (error) {
        one.samples[scenario].push({ failed: 'could not go on', saw: String(error).slice(0, 400) });
        one.isStuck ||= scenario in interactions;
      }
    }
  };

  await each('cold', (one) => visit(setup, one, 'cold', one.adapter.list));
  await each('reload', (one) => reload(setup, one));
  for (const name of Object.keys(interactions) as InteractionName[]) {
    await each(name, async (one) => {
      const prepare = one.adapter.interactions[name];
      if (!prepare) return;
      const isWatched = name === 'reply' && one.adapter.isLive !== false;
      if (isWatched) await bringObserver(one);
      const interaction = await prepare(one.reader.page, round);
      await waitQuiet(one.reader);
      if (isWatched) await reply(setup, one, interaction);
      else {
        await measure(setup, one, name, one.reader, () => timeInteraction(one.reader, interaction));
      }
      await waitQuiet(one.reader);
    });
  }
  await each('dashboard', async (one) => {
    const { dashboard } = one.adapter;
    if (!dashboard) return;
    await visit(setup, one, 'dashboard', dashboard, async (page) => {
      const interaction = await dashboard.filter(page.page, round);
      await measure(setup, one, 'dashboardFilter', page, () => timeInteraction(page, interaction));
    });
  });
  await each('portal', async (one) => {
    if (one.adapter.portal) await visit(setup, one, 'portal', one.adapter.portal);
  });
}

/** Opens a screen in a new browser profile. */
async function visit(
  setup: Setup,
  one: Contestant,
  scenario: 'cold' | 'dashboard' | 'portal',
  screen: Screen,
  then?: (page: MeasuredPage) => Promise<unknown>,
) {
  const { adapter } = one;
  const page = await openPage(setup.browser, {
    url: adapter.url,
    screen,
    signIn: async (context) =>
      scenario === 'portal'
        ? await adapter.portal?.signIn(context)
        : await adapter.signIn(context, scenario === 'dashboard' ? 1 : 0),
    network: setup.network,
    isPhone: scenario === 'portal',
  });
  try {
    await measure(setup, one, scenario, page, async () => {
      const { shown, idle } = await timeLoad(page, () =>
        page.page.goto(screen.path, { waitUntil: 'commit' }),
      );
      if (scenario === 'cold') one.samples.coldIdle.push(idle);
      return shown;
    });
    await then?.(page);
  } finally {
    await page.close();
  }
}

/** Reloads the list with a warm local store. */
async function reload(setup: Setup, one: Contestant) {
  const { adapter, reader } = one;
  await reader.page.goto(adapter.list.path);
  await waitQuiet(reader, { ms: 3000 });
  await measure(setup, one, 'reload', reader, async () => {
    const { shown, idle } = await timeLoad(reader, () =>
      reader.page.reload({ waitUntil: 'commit' }),
    );
    one.samples.reloadIdle.push(idle);
    return shown;
  });
}

async function bringObserver({ reader, observer }: Contestant) {
  await observer.page.goto(reader.page.url());
  await waitQuiet(observer);
}

async function reply(setup: Setup, one: Contestant, interaction: Interaction) {
  await measure(setup, one, 'reply', one.reader, async () => {
    const { own, elsewhere } = await timeBoth(one.reader, one.observer, interaction);
    one.samples.elsewhere.push(elsewhere);
    return own;
  });
}

/** Notes a sample, and where the time went if this round is profiled. */
async function measure(
  { profiles }: Setup,
  { adapter, samples }: Contestant,
  scenario: Scenario,
  page: MeasuredPage,
  work: () => Promise<Sample>,
) {
  if (!profiles) return samples[scenario].push(await work());
  const { result, packages } = await profiled(page, work);
  const longTasks = 'ms' in result ? result.longTasks : [];
  return profiles.set(`${adapter.name}, ${scenario}`, { packages, longTasks });
}
