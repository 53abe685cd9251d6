export const greetings = [
  'Hello,',
  'Hi,',
  'Good morning,',
  'Hi there,',
  'Hello support team,',
  'Dear team,',
  'Hi all,',
  '',
];

export const impacts = [
  'This holds up {count} people at the moment.',
  'We can work around it until {weekday}, not longer.',
  'It worked fine last week.',
  'Our stocktaking is on {weekday}, so it should work by then.',
  'Our own IT has looked at it already and found nothing.',
  'It costs us time every day.',
  'Could you have a look today?',
  '',
  '',
];

/** Impact, for a request. */
export const requestEndings = [
  'It is not urgent, but I would like to have it off my list.',
  'I could not find anything about it in the help.',
  'If you need anything else, just ask.',
  'A short call is fine too, I am reachable until {time}.',
  'By {weekday} would be great.',
  '',
  '',
];

export const clientClosings = [
  'Thanks, {client}',
  'Kind regards\n{client}',
  'Best, {client}',
  'Thank you!\n{client}',
  'Regards, {client}',
  '',
];

export const agentOpenings = [
  'Hello {client},',
  'Hi {client},',
  'Good day {client},',
  'Thank you for your message, {client}.',
  'Hi {client}, thanks for the details.',
];

export const agentClosings = [
  'Best regards\n{agent}',
  'Kind regards, {agent}',
  'Best, {agent}',
  '{agent}',
  '',
];

export const acknowledgements = [
  'I am looking into it now and will be back before {time}.',
  'I have taken this over. More soon.',
  'Got it. I have asked the colleagues who know {module} best and will keep you posted.',
  'Let me check that with the team in charge. You will hear from me by {time}.',
];

export const updates = [
  'A short update: we can reproduce it and are working on the correction. I expect news by {weekday}.',
  'Still on it. The first idea was wrong, the second one looks good. I will write again by {time}.',
  'The correction is being tested. If all goes well it will be live on {weekday}.',
  'We narrowed it down to the change of {weekday}. Nothing for you to do at the moment.',
  'I went through the log of {site} with a colleague. It has to do with how {module} handles old entries; we are preparing a fix.',
  'For the time being you can use the list view instead, it is not affected.',
];

export const requestUpdates = [
  'A short update: your request is with the team in charge, I expect an answer by {weekday}.',
  'It is approved. I shall set it up as soon as the colleague who has the rights is back, on {weekday}.',
  'I have prepared everything and a second person is checking it. You will hear from me by {time}.',
  'Sorry for the wait, there are a few requests before yours. It will be done by {weekday}.',
  'Half of it is done; the rest follows on {weekday}.',
];

export const holds = [
  'This depends on one of our suppliers. I have opened a case with them ({code}) and have to wait for their answer. I will write as soon as I hear from them.',
  'The change needs a maintenance window. The next one is on {weekday} night; until then I have to put this on hold.',
  'I need a decision from our product team before I can go on. I have asked for it and will come back to you.',
];

export const chasers = [
  'Is there any news on this?',
  'Hello, just checking in. {colleague} is asking me about it every day.',
  'Any update? It happened again today at {time}.',
  'Thanks for the update. Please let me know once there is a date.',
  'It got worse, by now {count} orders are affected.',
  'One more detail: it also happens with {order}.',
  'May I ask how far you are? We need to plan our week.',
];

export const requestChasers = [
  'Is there any news on this?',
  'May I ask how far you are? We need to plan our week.',
  'Thanks. Please let me know once there is a date.',
  'Just checking in, {colleague} asked me about it this morning.',
  'No hurry, but we would need it by {weekday}.',
];

export const commonAsks = [
  [
    'Since when exactly does it happen, and is it every time or only sometimes?',
    'Since {weekday}, around {time}. About every second time.',
  ],
  [
    'Could you send me a screenshot of what you see?',
    'Here you are. The part I mean is at the top right.',
  ],
  [
    'Does it happen for {colleague} as well, or only with your login?',
    'Just asked, it is the same for {colleague}.',
  ],
  [
    'May I sign in to your account to look at it? I would not change anything.',
    'Yes, go ahead. We are not working in it after {time}.',
  ],
  ['Which order or item did you see it with last?', 'The last one was {order}.'],
  [
    'Could you try it once more now and tell me whether anything has changed?',
    'Tried again at {time}. Better, but not quite right yet.',
  ],
] as const;

/** Questions about a request, each with its answer. */
export const requestAsks = [
  ['By when do you need it?', 'By {weekday} would be good, but next week is fine as well.'],
  [
    'Who else should know about it on your side? I would copy them in.',
    '{colleague} please, nobody else.',
  ],
  ['Does this concern {site} only, or your other sites too?', 'Only {site} for now.'],
  [
    'Before I go on: are you fine with a short interruption after {time}?',
    'Yes, nobody works with it then.',
  ],
  [
    'Could you confirm this in a sentence, so that I have it in writing?',
    'Confirmed, please go ahead.',
  ],
] as const;

export const thanks = [
  'Works again, thank you very much!',
  'Perfect, thanks for the quick help.',
  'Confirmed, all good on our side. You can close this.',
  'That did it. Thanks, {agent}!',
  'Great, thank you. Have a nice weekend.',
  'Yes, it is fine now. Thanks for staying with it.',
  'thanks, solved',
  'Brilliant. I have told {colleague}, everyone is relieved.',
  'Looks right. We will keep an eye on it.',
];

export const reopenings = [
  'I am afraid it is back. Same as before, since {time}.',
  'It worked for a day, but now we see it again with {order}.',
  'Sorry to come back to this: {colleague} still has the problem.',
  'Not solved for us. {site} is fine, but the other site is not.',
];

export const requestReopenings = [
  'Sorry to come back to this: for {colleague} it is still as before.',
  'One thing is missing, I only saw it today. Could you look at it again?',
  'I am afraid this is not quite what we meant. Could you change it for {site} too?',
];

export const secondFixes = [
  'You are right, the first correction did not cover this case. It does now, and I tried it with {order} myself.',
  'Sorry about that. A second machine still ran the old version; it is up to date since {time}.',
  'Found the rest of it: an old setting for {colleague} overrode the new one. Removed, please try once more.',
];

export const requestSecondFixes = [
  'You are right, I overlooked that. It is complete now.',
  'Done for that as well since {time}. Sorry that it took two rounds.',
  'Thanks for telling me. I have changed it, and {colleague} should see it after the next sign-in.',
];

export const automaticReplies = [
  'We have received your message and will answer within our opening hours. You can add details to this ticket at any time.',
  'Thank you for writing to us. We are closed at the moment and will be back on the next working day. For a standstill please call the emergency number.',
];

export const commonNotes = [
  'Called, nobody picks up. Trying again after lunch.',
  'Please handle with care, renewal is next month.',
  'Had the same with another client last week, see the article on {module}.',
  'Could somebody from the second line have a look? I am out of ideas.',
  'Taking this one, I know their setup.',
  'Spoke to {client} on the phone, all clear. Writing it up now.',
  'Waiting for engineering, reference {code}.',
  'Client is friendly but under pressure, they have a stocktaking on {weekday}.',
  'Can somebody take over? My shift ends at {time}.',
  'Raised the priority, {count} people are standing still.',
  'Checked their settings, nothing unusual.',
  'Not our fault, but let us help anyway.',
];

export const goodComments = [
  'Quick and friendly, thank you.',
  'Solved within the hour. Great.',
  '{agent} knew exactly what to do.',
  'Very clear explanations.',
  'Always a pleasure.',
  'Fast answer, and somebody who listens.',
];

export const badComments = [
  'It took far too long.',
  'I had to ask three times.',
  'Problem solved in the end, but we lost half a day.',
  'The first answer did not help at all.',
  'Nobody told us what was going on.',
];

export const modules = [
  'Stock',
  'Orders',
  'Returns',
  'Picking',
  'Shipping',
  'Purchasing',
  'Suppliers',
  'Transfers',
  'Pricing',
  'Stocktaking',
];

export const sites = [
  'Bremen',
  'Utrecht',
  'Malmo',
  'Lyon',
  'Leipzig',
  'Antwerp',
  'Gdansk',
  'Verona',
  'Zaragoza',
  'Leeds',
  'Graz',
  'Brno',
  'Porto',
  'Turku',
  'Basel',
  'Cork',
];

export const browsers = [
  'the desktop browser',
  'the browser on Windows',
  'the browser on the tablet',
  'the mobile browser',
  'a private window',
];

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

export const errorCodes = [
  'E-1042',
  'E-2201',
  'E-3107',
  '502',
  '504',
  '409',
  '422',
  'VAL-17',
  'SYNC-8',
  'DB-40',
  'E-4410',
  '429',
];

export const files = [
  'items.csv',
  'orders-export.csv',
  'stock_full.csv',
  'prices.xml',
  'suppliers.csv',
  'catalogue.json',
];
