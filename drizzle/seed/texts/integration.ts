import type { Problem } from './problem';

export const integration: readonly Problem[] = [
  {
    titles: [
      'API returns {code} since {weekday}',
      'Requests to the orders endpoint fail',
      'API: {code} for about one in {count} requests',
    ],
    openings: [
      'Our connector receives `{code}` from the orders endpoint since {weekday}. Example:\n\n```\nGET /v1/orders/{order}\n-> {code}\n```\n\nNothing was deployed on our side.',
      'Roughly every {count}th request fails. A retry helps most of the time, but our night run needs hours now.',
    ],
    asks: [
      [
        'Which address do you call from? You may be running into the limit per address.',
        'All from one gateway, so that is possible. About {count} a second at peak.',
      ],
      [
        'Could you send the `request-id` header of two failed requests? With it I find them in our log.',
        'Sure: {code}-4471 and {code}-4502, both from {time}.',
      ],
    ],
    fixes: [
      'You hit the limit per address since {site} was connected through the same gateway. I raised it for you. Please honour the `retry-after` header in any case.',
      'One of our nodes had a stale certificate. It was taken out at {time}, and the rate of failures is back to zero.',
    ],
    notes: [
      'Rate limit, {count} rps from a single address. Raised to the next tier.',
      'Node 3 again. Infrastructure is informed.',
    ],
  },
  {
    titles: [
      'Webhook for {module} does not arrive',
      'Webhooks delayed by hours',
      'Missing events from {module}',
    ],
    openings: [
      'We have not received webhooks from {module} since {weekday} {time}. Our endpoint answers with 200, we tested it by hand.',
      'Events arrive, but up to {count} minutes late. For the conveyor at {site} that is too slow.',
    ],
    asks: [
      [
        'Our sender paused your endpoint after repeated timeouts. How long does your handler take to answer?',
        'It writes to the database first, so maybe 10 seconds at worst.',
      ],
      [
        'Is the delay the same for all events, or only for some?',
        'Mostly for those of {module}, as far as I can see.',
      ],
    ],
    fixes: [
      'I resumed the endpoint and sent the {count} missed events again. Please answer first and process afterwards: after 5 seconds we have to count it as failed.',
      'A single slow receiver held up the line. Each endpoint has its own line since {version}; yours is at under a second now.',
    ],
    notes: [
      'Endpoint paused automatically after 20 timeouts. Works as designed.',
      'Replay done, {count} events, all 200.',
    ],
  },
  {
    titles: [
      'File import stops at line {count}',
      'Import of {file} fails',
      'Nightly import of {file} rejected',
    ],
    openings: [
      'The nightly import of `{file}` stops at line {count} with "unexpected value". The file looks fine in a text editor.',
      'Since we changed our system, {file} is rejected as a whole. Can you tell us which columns you expect?',
    ],
    asks: [
      [
        'Could you send me the lines around {count}, with real separators? I suspect a comma inside a name.',
        'Here they are. Indeed there is a comma in the name of the second item.',
      ],
      [
        'Which character set does your system write? The marks in line {count} look like an older one.',
        'Our vendor says "Latin 1". Is that a problem?',
      ],
    ],
    fixes: [
      'Names with a comma need quotes around them. With that change the file went through, {count} rows in 4 seconds.',
      "The import now accepts that character set too; choose it in the settings of the import. Tonight's run will tell, I shall look at it first thing.",
    ],
    notes: [
      'Unquoted comma, as ever.',
      'Set the charset for them. Check tomorrow morning whether it ran.',
    ],
  },
  {
    titles: [
      'Token expired, orders are not transferred',
      'Rotate our API credentials',
      'New API token for {site}',
    ],
    openings: [
      'Our token expired on {weekday} and orders are no longer transferred. Where can I create a new one?',
      'We want to rotate all credentials as part of our yearly review. How do we do that without an interruption?',
    ],
    asks: [
      [
        'Are you an admin of the account? Only admins see the page for tokens.',
        'No, {colleague} is. I will ask for help.',
      ],
    ],
    fixes: [
      'A new token for {site} is ready in your settings; it is shown only once. The old one works for {days} more days, so you can switch without a gap.',
      'You can have two valid tokens at a time: create the second, switch, then revoke the first. The page shows when each was last used.',
    ],
    notes: [
      'Never send tokens in the thread. Told them where to find it.',
      'Old one expires by itself.',
    ],
  },
  {
    titles: [
      'Order {order} has no tracking number in the API',
      'Field for customer reference in the API',
      'Sync between {module} and our shop',
    ],
    openings: [
      'The tracking number is visible in {module} but missing in the API response for {order}. Is there another endpoint for it?',
      'We need our own reference on each order. Can we send it along, and does it come back in webhooks?',
      'Stock in our shop differs from {module} for {count} items. It seems that some updates never reach the shop.',
    ],
    asks: [
      [
        'Which version of the API do you call? The field exists from v1.4 on.',
        'We are on v1.2. Is the update much work?',
      ],
      [
        'How long can your own reference be? There is a limit of 64 characters.',
        'At most 20, so that is plenty.',
      ],
      [
        'How does the shop ask for the levels: one by one, or as a list?',
        'As a list, every ten minutes.',
      ],
    ],
    fixes: [
      'From v1.4 on it is called `shipments[].tracking`. For most clients the update was a matter of changing one header; the notes list the two exceptions.',
      'Send it as `externalReference`; it is returned everywhere, including webhooks. At most 64 characters.',
      'The shop only asked for the first page of {count} items. With the `cursor` from the answer it gets the rest; your agency has confirmed that it works.',
    ],
    notes: [
      'They never paged. Classic.',
      'Suggested a call with their agency, they declined politely.',
    ],
  },
];
