import type { Problem } from './problem';

export const performance: readonly Problem[] = [
  {
    titles: [
      '{module} is very slow',
      '{module} takes {count} seconds to open',
      'Slow since the update',
    ],
    openings: [
      'Opening {module} takes about {count} seconds since {weekday}, before that it was immediate. All colleagues at {site} see the same.',
      'Every click in {module} takes ages this morning. Our line is fine, other pages are fast.',
    ],
    asks: [
      [
        'Is it slow for all filters, or only for the list without one?',
        'Without a filter mostly. With a filter for {site} it is bearable.',
      ],
      [
        'Could you open the page `/speed` while signed in and send me the code it shows?',
        'It shows {code}.',
      ],
    ],
    fixes: [
      'The list without a filter read all of your archive. It has its own index since {time}; here it opens in under a second. How does it look for you?',
      'One of the machines that serve your region was overloaded and has been replaced. The times are back to where they were.',
    ],
    notes: [
      'Sequential scan over the archive, {count} s. Index is being built.',
      'Their data tripled since January, so it was a matter of time.',
    ],
  },
  {
    titles: [
      'Timeouts when booking in {site}',
      'Handhelds lose the connection',
      'Bookings fail with a timeout',
    ],
    openings: [
      'When several people book at the same time in {site}, about one in {count} bookings ends with a timeout. We then do not know whether it counted.',
      'The handhelds in {site} say "no connection" a few times an hour, mostly in aisle 7. The office network is fine.',
    ],
    asks: [
      [
        'Do the timeouts fall on the full hour? I see a job of yours that starts then.',
        'Now that you say it, yes, always shortly after.',
      ],
      ['Are all handhelds affected, or only some of them?', 'All of the newer ones.'],
    ],
    fixes: [
      'Your hourly sync locked the items while it ran. It works in small portions since today, and bookings get through in between. Every booking has a number, so a repeat does not count twice.',
      'The handhelds switch between two access points with the same strength. Your network team has lowered one of them, and the log has been quiet since {time}.',
    ],
    notes: [
      'Lock wait, hourly sync. Portions of 200 now.',
      'Not ours, but we could show it from the log. They are happy.',
    ],
  },
  {
    titles: [
      'Search takes too long',
      'Search finds {order} only after minutes',
      'Searching items is slow in {browser}',
    ],
    openings: [
      'Searching an item by part of its name takes up to {count} seconds. By number it is instant.',
      'A new order is found by the search only minutes after it was saved. {order} for example.',
    ],
    asks: [
      [
        'Do you put a star in front of the word? That prevents the index from being used.',
        'Yes, we have always done that. Was needed in the old system.',
      ],
      [
        'Do you search right after saving, or is it still missing later?',
        'Right after saving. A few minutes later it is there.',
      ],
    ],
    fixes: [
      'Without the star the same search takes {count} milliseconds, and it finds parts of words by itself. I added a hint to the field.',
      'The indexer was behind by {count} minutes and has caught up. We now watch its delay, so that we notice before you do.',
    ],
    notes: [
      'Leading wildcard, from their old system.',
      'Indexer restarted at {time}. Alarm added.',
    ],
  },
  {
    titles: [
      'Nightly run does not finish',
      'Planning run for {site} takes all night',
      'Batch still running at {time}',
    ],
    openings: [
      'The planning run for {site} usually ends at about four. Today it was still running at {time}, and picking could not start.',
      'Our nightly run takes longer every week, by now {count} hours. When will it hit the morning?',
    ],
    asks: [
      [
        'Was a large number of items added lately?',
        'We imported the catalogue of a new supplier, {count} thousand items.',
      ],
    ],
    fixes: [
      'The run now leaves out items that have never been ordered, which is most of the new catalogue. Last night it took 38 minutes.',
      'The run is split by aisle and uses more machines. I shall look at it for three nights before I close this.',
    ],
    notes: [
      'Quadratic in the number of items without orders. Excluded them.',
      'Watch it until the end of the week please.',
    ],
  },
  {
    titles: [
      'Upload of pictures never ends',
      'Attachments cannot be opened',
      'Upload of {file} hangs at 99 %',
    ],
    openings: [
      'Uploading pictures of damaged goods hangs at 99 %. They are about {count} MB each.',
      'Attachments in {order} load for a minute and then stay grey. {colleague} has the same.',
    ],
    asks: [
      [
        'Are the pictures taken with the handheld or with a phone?',
        'With a phone, the new ones of the shift leads.',
      ],
    ],
    fixes: [
      'The limit is 25 MB a file; beyond it the bar stopped without a word. There is a clear message now, and the limit for your account is twice that.',
      'The phones write a format that our preview did not know. It does now, and the waiting pictures were processed.',
    ],
    notes: [
      'Preview worker crashed on the format. Fixed and reprocessed {count} files.',
      'Silent limit, embarrassing.',
    ],
  },
];
