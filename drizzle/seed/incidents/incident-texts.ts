import type { ServiceImpact } from '@/zero/incidents/incident/values';

/** What can go wrong with a service, and what responders write while it does. */
export type IncidentText = {
  slug: string;
  title: string;
  impact: ServiceImpact;
  symptom: string;
  cause: string;
  fix: string;
  /** What is done afterwards, so that it does not come again. */
  followUps: readonly string[];
};

export const incidentTexts: readonly IncidentText[] = [
  {
    slug: 'database',
    title: 'Primary database refuses connections',
    impact: 'major_outage',
    symptom: 'The connection pool is full and new requests time out after 30 seconds.',
    cause: 'A report runs without a limit and holds 180 connections.',
    fix: 'Stopped the report and set a statement timeout of 60 seconds for its role.',
    followUps: [
      'Set a statement timeout for every role that reports',
      'Alert when 80 % of the connections are used',
    ],
  },
  {
    slug: 'database',
    title: 'Replica is 20 minutes behind',
    impact: 'degraded',
    symptom: 'Lists show data from 20 minutes ago.',
    cause: 'A migration rewrote a large table and replication has to catch up.',
    fix: 'Reads go to the primary until the replica has caught up.',
    followUps: ['Rewrite large tables in batches', 'Alert when the replica is 60 seconds behind'],
  },
  {
    slug: 'sign-in',
    title: 'Single sign-on fails for some clients',
    impact: 'partial_outage',
    symptom: 'Clients with single sign-on see an error after they return from their provider.',
    cause: 'The certificate of our metadata expired at midnight.',
    fix: 'Published the new certificate and asked two clients to reload it.',
    followUps: ['Warn 30 days before a certificate expires'],
  },
  {
    slug: 'sign-in',
    title: 'Sign-in emails arrive late',
    impact: 'degraded',
    symptom: 'Links to sign in arrive after 10 to 15 minutes.',
    cause: 'The email provider limits our rate after a large export was announced.',
    fix: 'Sign-in emails have a queue of their own now.',
    followUps: [
      'Measure how long a sign-in email takes',
      'Give announcements a lower priority than sign-in',
    ],
  },
  {
    slug: 'public-api',
    title: 'Public API answers with status 502',
    impact: 'major_outage',
    symptom: 'One in three requests ends with status 502.',
    cause: 'Two of six instances run out of memory after the last deploy.',
    fix: 'Rolled back the deploy. Memory is back at 400 MB per instance.',
    followUps: [
      'Compare memory before and after in each deploy',
      'Roll back by itself when errors exceed 2 %',
    ],
  },
  {
    slug: 'public-api',
    title: 'Public API is slow in Frankfurt',
    impact: 'degraded',
    symptom: 'The 95th percentile went from 180 ms to 2.4 s.',
    cause: 'An index was dropped together with an unused column.',
    fix: 'Built the index again, concurrently. Latency is normal.',
    followUps: ['List the queries that use an index before it is dropped'],
  },
  {
    slug: 'web-app',
    title: 'Web app stays blank after the update',
    impact: 'major_outage',
    symptom: 'Browsers that had the page open before the deploy show nothing.',
    cause: 'Old pages ask for scripts that the new version no longer has.',
    fix: 'Old scripts are served for seven days again.',
    followUps: ['Open the old version during each release test'],
  },
  {
    slug: 'file-storage',
    title: 'Uploads above 5 MB fail',
    impact: 'partial_outage',
    symptom: 'Uploads end with an error once they reach 5 MB.',
    cause: 'A proxy was replaced and has a lower limit than the old one.',
    fix: 'Raised the limit to 50 MB and added a check for it.',
    followUps: ['Upload 50 MB in the nightly test'],
  },
  {
    slug: 'search',
    title: 'Search finds nothing written today',
    impact: 'partial_outage',
    symptom: 'What was written since 06:00 is missing from the results.',
    cause: 'The indexer stopped at a document that it cannot parse.',
    fix: 'It skips such documents now and has indexed the rest.',
    followUps: [
      'Alert when the indexer is 10 minutes behind',
      'Keep the documents that cannot be parsed in a list',
    ],
  },
  {
    slug: 'job-queue',
    title: 'Exports wait for more than an hour',
    impact: 'degraded',
    symptom: 'The queue has 14,000 jobs and grows.',
    cause: 'One import made a job for each of its rows.',
    fix: 'Imports make a job for each 500 rows, and workers were doubled for the evening.',
    followUps: ['Give imports and exports queues of their own'],
  },
  {
    slug: 'email-delivery',
    title: 'Replies are sent twice',
    impact: 'partial_outage',
    symptom: 'Clients report that they get some replies twice.',
    cause: 'A worker that was restarted sent what it had sent before.',
    fix: 'Each email has a key that the provider knows. Apologies are out.',
    followUps: [
      'Stop a worker in the middle of a test run',
      'Write to the clients who got an email twice',
    ],
  },
  {
    slug: 'webhooks',
    title: 'Webhooks are delayed',
    impact: 'degraded',
    symptom: 'Deliveries arrive up to 40 minutes late.',
    cause: 'One slow endpoint holds the workers for all others.',
    fix: 'Each endpoint may have four requests under way at most.',
    followUps: ['Show the delay of webhooks on the dashboard'],
  },
  {
    slug: 'billing',
    title: 'Invoices show the wrong tax',
    impact: 'partial_outage',
    symptom: 'Invoices of clients in Switzerland have no tax since the first of the month.',
    cause: 'The table of tax rates was imported without its last line.',
    fix: 'Imported the table again and corrected 43 invoices.',
    followUps: [
      'Count the lines of an import before and after',
      'Let a second person release tax rates',
    ],
  },
  {
    slug: 'mobile-app',
    title: 'Mobile app closes on start',
    impact: 'major_outage',
    symptom: 'The app closes at once on phones with the newest system version.',
    cause: 'A library reads a setting that the new version no longer has.',
    fix: 'A new version is in both stores. Most phones have it by now.',
    followUps: ['Start the app with the settings of the last three versions'],
  },
  {
    slug: 'data-warehouse',
    title: 'Nightly load did not finish',
    impact: 'degraded',
    symptom: 'Reports show the day before yesterday.',
    cause: 'The disk of the loader was full.',
    fix: 'Removed old dumps and started the load again.',
    followUps: ['Alert when a disk is 80 % full', 'Remove dumps that are older than two weeks'],
  },
];
