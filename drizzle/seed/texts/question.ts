import type { Problem } from './problem';

export const question: readonly Problem[] = [
  {
    titles: [
      'How do I merge two items?',
      'Duplicate items in {module}',
      'Same item twice, how to clean up?',
    ],
    openings: [
      'We have {count} items twice, once with and once without a leading zero. How can we merge them without losing the history?',
      'Is there a way to merge two items in {module}? {colleague} says there is, but cannot find it any more.',
    ],
    asks: [
      [
        'Do both have stock at the moment? Merging is only offered when one of them is at zero.',
        'Yes both. So we move the stock first?',
      ],
    ],
    fixes: [
      'Move the stock to the item that stays, then open the other and choose *More, Merge into*. The history of both is kept. For {count} items there is an import, see the article in the help.',
      'For that many I would use the import with the column `merge_into`. I prepared a file with your duplicates; please look it over before you upload it.',
    ],
    notes: [
      'Prepared the file from their export.',
      'They will ask for undo. There is none, told them.',
    ],
  },
  {
    titles: [
      'Can {module} handle two sites?',
      'Transfer between {site} and another site',
      'Setting up a second warehouse',
    ],
    openings: [
      'From next quarter we run a second warehouse next to {site}. What do we have to set up, and can stock move between both?',
      'How do we book a transfer from {site} so that it counts as in transit and not as sold?',
    ],
    asks: [
      [
        'Will both share one set of items and suppliers, or are they separate companies?',
        'One company, same items.',
      ],
    ],
    fixes: [
      'Then it is simple: one account with two sites. In short:\n\n1. *Settings, Sites, Add*\n2. Give the people rights for the new one\n3. Use *Transfers* between both\n\nI am happy to go through it with you on the phone.',
      'Use a transfer order; it shows as in transit until the other side confirms. The article "Between sites" has pictures of each step.',
    ],
    notes: ['Onboarding offered, free for this plan.', 'Good candidate for the webinar.'],
  },
  {
    titles: [
      'Where do I find the archive?',
      'How long is data kept?',
      'Old orders not visible in {module}',
    ],
    openings: [
      'I am looking for {order} from two years ago and {module} does not show it. Is it gone?',
      'Our auditors ask how long you keep orders and who can delete them. Is there something in writing?',
    ],
    asks: [
      [
        'Is the switch "include archive" on, left of the search field?',
        'I never noticed that one. Now I see it!',
      ],
      [
        'Do your auditors ask about orders only, or about personal data as well?',
        'About both, I am afraid.',
      ],
    ],
    fixes: [
      'Orders move to the archive after 18 months and stay there for ten years. With the switch on you find them as usual.',
      'I attached the page on retention from our agreement. Nobody can delete an order, not even we; cancelling leaves a trace.',
    ],
    notes: ['Sent the standard document.', 'The switch is too well hidden, I get this weekly.'],
  },
  {
    titles: [
      'Training for new colleagues',
      'Sandbox for training',
      'Is there a manual for {module}?',
    ],
    openings: [
      'We hired {count} people for the season. Do you offer training for {module}, on site or online?',
      'Is there a test system in which new colleagues can practise without breaking anything?',
    ],
    asks: [
      [
        'How many of them will work with handhelds? There is a separate, shorter course for that.',
        'About two thirds.',
      ],
    ],
    fixes: [
      'There are two dates next week; I reserved places under your name. It takes 90 minutes, and the recording can be used afterwards.',
      'Your sandbox is ready, with a copy of {site} from last night. It is reset every Sunday, and nothing leaves it: no mails, no labels.',
    ],
    notes: [
      'Sandbox created, copied without personal data.',
      'Season hires, expect many password questions in two weeks.',
    ],
  },
  {
    titles: [
      'Default filter for everyone at {site}',
      'Keyboard shortcuts in {module}',
      'Everyone should start with their own site',
    ],
    openings: [
      'Can we set a default filter for everyone at {site}? New colleagues always start with the list of all sites.',
      'Are there keys for confirming a line in {module}? My hands leave the scanner {count} times an hour for the mouse.',
    ],
    asks: [
      ['Do you mean the list in the office, or the one on the handheld?', 'The one in the office.'],
    ],
    fixes: [
      'An admin can save a view and mark it as default for a site. I did it for {site}; whoever has chosen a view before keeps it.',
      'Enter confirms the line and moves on, and the question mark shows all keys. For the scanner there is a barcode sheet that does the same, attached.',
    ],
    notes: ['Easy one.', 'Nice idea with the barcodes, put into the knowledge base.'],
  },
];
