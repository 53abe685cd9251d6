import { formatPercentExact } from '@/lib/format/number';
import type { UptimeDay } from '@/zero/incidents/service/uptime';
import type { ComponentStatus, PostImpact } from '@/zero/incidents/status-page/values';
import { componentStatusWords } from '@/zero/incidents/status-page/words';
import { markup } from './markup';
import type { PublicComponent, PublicPage } from './snapshot';
import { currentStatus } from './status';
import { uptimeOf } from './uptime';
import { dateText, impactWords } from './words';

const classes: Record<ComponentStatus, PostImpact | 'maintenance'> = {
  operational: 'none',
  under_maintenance: 'maintenance',
  degraded_performance: 'minor',
  partial_outage: 'major',
  major_outage: 'critical',
};

/** Every component with its status and the uptime of 90 days, in its groups. */
export function componentsSection(page: PublicPage, now: number) {
  if (page.components.length === 0) return false;
  const groups = Map.groupBy(page.components, ({ groupName }) => groupName);
  return markup`<section><h2>Components</h2>${[...groups].map(
    ([name, members]) =>
      markup`${name !== '' && markup`<h3 class="small muted">${name}</h3>`}<div class="card">${members.map((component) => componentRow(page, component, now))}</div>`,
  )}</section>`;
}

function componentRow(page: PublicPage, component: PublicComponent, now: number) {
  const status = currentStatus(page, component);
  const { days, share } = uptimeOf(page, component, now);
  const uptime = `${formatPercentExact(share)} uptime over the last 90 days`;
  const eventful = days.filter(({ impact }) => impact !== undefined && impact !== 'none');
  return markup`<div>
<div class="row"><span>${component.name}</span><span class="state ${classes[status]}">${componentStatusWords[status]}</span></div>
${bars(days, `${component.name}: ${uptime}`)}
<details><summary>${uptime}</summary>${
    eventful.length === 0
      ? markup`<p class="small muted">No incident affected it.</p>`
      : markup`<table><thead><tr><th scope="col">Day (UTC)</th><th scope="col">Worst impact</th><th scope="col">Counted downtime</th></tr></thead><tbody>${eventful
          .toReversed()
          .map(
            ({ from, impact, downtime }) =>
              markup`<tr><th scope="row">${dateText(from)}</th><td>${impactWords[impact ?? 'none']}</td><td>${Math.round(downtime / 60_000)} min</td></tr>`,
          )}</tbody></table>`
  }</details>
</div>`;
}

const bars = (days: readonly UptimeDay[], label: string) =>
  markup`<svg class="bars" viewBox="0 0 ${days.length * 10} 32" preserveAspectRatio="none" role="img" aria-label="${label}">${days.map(
    ({ from, impact }, index) =>
      markup`<rect class="${impact ?? ''}" x="${index * 10 + 1}" width="8" height="32" rx="2"><title>${dateText(from)}: ${impact === undefined ? 'No data' : impact === 'none' ? 'No incident' : impactWords[impact]}</title></rect>`,
  )}</svg>`;
