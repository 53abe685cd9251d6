import { parseArgs } from 'node:util';
import { linkUrl } from '@/lib/server/platform/link/token';
import { env } from '@/lib/server/core/env';
import {
  createOrganization,
  isEmptyInstallation,
  newOrganizationSchema,
} from '@/lib/server/platform/organization/create';
import { setupUrl } from '@/lib/server/platform/organization/setup';
import { exitWith, SetupError } from '@/lib/server/core/setup-error';
import { withConnection } from './stack/sql';

const usage = `Usage: npm run organization:create -- --name NAME --slug SLUG --admin-email EMAIL --admin-name NAME [--time-zone ZONE]

Creates an organization with its first admin and prints the link with which they set their password.
The slug is its short name in addresses (/t/SLUG). The time zone is an IANA name such as Europe/Berlin;
without it, UTC. Run "npm run migrate" first.

With --link alone, prints the link of the page that does the same, for an installation without one.`;

async function run() {
  const given = readArguments();
  if (!given) return console.log(usage);
  if (given === 'link') return await printLink();
  const parsed = newOrganizationSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `  ${path.join('.')}: ${message}`,
    );
    throw new SetupError(`${problems.join('\n')}\n\n${usage}`);
  }
  const { name, slug, adminEmail } = parsed.data;
  const created = await withConnection(env().ownerUrl, (sql) =>
    createOrganization(sql, parsed.data),
  );
  if (created.outcome === 'taken') {
    throw new SetupError(`There is an organization ${slug} already: choose another --slug.`);
  }
  console.log(`Created ${name} at ${env().origin}/t/${slug} with the admin ${adminEmail}.`);
  console.log(
    created.linkId
      ? `They set their password here, within ${created.validHours} hours and once:\n${linkUrl(created.linkId)}`
      : 'They sign in with the password that they have already.',
  );
}

async function printLink() {
  if (!(await withConnection(env().ownerUrl, isEmptyInstallation))) {
    throw new SetupError('There is an organization already: its admins invite people.');
  }
  console.log(setupUrl());
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        name: { type: 'string' },
        slug: { type: 'string' },
        'admin-email': { type: 'string' },
        'admin-name': { type: 'string' },
        'time-zone': { type: 'string', default: 'UTC' },
        link: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return undefined;
    if (values.link) return 'link';
    return {
      name: values.name,
      slug: values.slug,
      timeZone: values['time-zone'],
      adminEmail: values['admin-email'],
      adminName: values['admin-name'],
    };
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

await run().catch(exitWith);
