import type { PostImpact, PostStatus } from '@/zero/incidents/status-page/values';

/** A post of the demo's status page. */
export type PastPost = {
  title: string;
  impact: PostImpact;
  components: readonly string[];
  /** Days from its start to the end of the history; negative for what is to come. */
  daysAgo: number;
  /** For a maintenance, how long it is planned to take. */
  scheduledMinutes?: number;
  /** Minutes after its start; a draft has none. */
  updates: readonly { after: number; status: PostStatus; body: string }[];
};

const incident = (
  daysAgo: number,
  title: string,
  impact: PostImpact,
  components: readonly string[],
  [cause, fix, end]: readonly [string, string, string],
  minutes: number,
): PastPost => ({
  title,
  impact,
  components,
  daysAgo,
  updates: [
    { after: 6, status: 'investigating', body: cause },
    { after: Math.round(minutes / 2), status: 'identified', body: fix },
    { after: minutes, status: 'resolved', body: end },
  ],
});

const maintenance = (
  daysAgo: number,
  title: string,
  components: readonly string[],
  minutes: number,
): PastPost => ({
  title,
  impact: 'none',
  components,
  daysAgo,
  scheduledMinutes: minutes,
  updates: [
    { after: 0, status: 'scheduled', body: 'Short interruptions are possible during this time.' },
    { after: 1, status: 'in_progress', body: 'The maintenance has started.' },
    { after: minutes - 5, status: 'completed', body: 'The maintenance is completed.' },
  ],
});

/** Oldest first; the last six are enough for a small organization. */
export const pastPosts: readonly PastPost[] = [
  incident(
    171,
    'Delayed webhooks',
    'minor',
    ['Webhooks'],
    [
      'Webhooks arrive up to 20 minutes late.',
      'A worker was out of memory. We have added capacity.',
      'All webhooks that waited were delivered.',
    ],
    95,
  ),
  incident(
    142,
    'Sign-in fails for some people',
    'major',
    ['Sign-in', 'Website'],
    [
      'Some people cannot sign in. People who are signed in already are not affected.',
      'An expired certificate of our single sign-on service is being replaced.',
      'Signing in works again for everyone.',
    ],
    48,
  ),
  maintenance(118, 'Database upgrade', ['API', 'Website'], 60),
  incident(
    83,
    'Search results are incomplete',
    'minor',
    ['Search'],
    [
      'Search does not find what was added since this morning.',
      'The index is being built anew.',
      'Search finds everything again.',
    ],
    210,
  ),
  incident(
    57,
    'API outage',
    'critical',
    ['API', 'Website', 'Mobile apps'],
    [
      'The API answers with errors. The website and the apps are affected.',
      'A faulty release has been rolled back.',
      'The API has been stable for 30 minutes.',
    ],
    74,
  ),
  incident(
    31,
    'Emails are delayed',
    'minor',
    ['Email'],
    [
      'Emails arrive up to an hour late.',
      'Our email provider has an outage. We send through another one.',
      'All emails that waited were sent.',
    ],
    130,
  ),
  maintenance(19, 'Network maintenance', ['API', 'Webhooks'], 45),
  incident(
    8,
    'Payments are not confirmed',
    'major',
    ['Billing'],
    [
      'Payments go through, but their confirmation does not appear.',
      'The confirmations of our payment provider were rejected. We have corrected the check.',
      'All confirmations of the last hours were added.',
    ],
    66,
  ),
  {
    title: 'Slow responses of the API',
    impact: 'minor',
    components: ['API', 'Mobile apps'],
    daysAgo: 0.06,
    updates: [
      {
        after: 5,
        status: 'investigating',
        body: 'Responses of the API take several seconds. We are looking for the cause.',
      },
      {
        after: 40,
        status: 'identified',
        body: 'One of our databases is overloaded. We are moving part of its work elsewhere.',
      },
    ],
  },
  {
    title: 'Upgrade of the search index',
    impact: 'none',
    components: ['Search'],
    daysAgo: -4,
    scheduledMinutes: 90,
    updates: [
      {
        after: 0,
        status: 'scheduled',
        body: 'While the index is upgraded, search may miss what was added in the last minutes.',
      },
    ],
  },
  {
    title: 'Webhooks are delivered late',
    impact: 'minor',
    components: ['Webhooks'],
    daysAgo: 0.01,
    updates: [],
  },
];
