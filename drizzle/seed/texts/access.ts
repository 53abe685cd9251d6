import type { Problem } from './problem';

export const access: readonly Problem[] = [
  {
    titles: [
      'Cannot sign in since {weekday}',
      'Sign-in loops back to the login page',
      '{colleague} is locked out of {module}',
    ],
    openings: [
      'Since {weekday} I am sent back to the login page right after entering my password. No error is shown. It happens in {browser} on two different machines.',
      '{colleague} at our {site} site cannot sign in any more. The page reloads and that is it. Everyone else on the same shift is fine.',
      'I enter my address and password, the page flashes, and I am back at the login. I have already:\n\n- cleared cookies\n- tried a private window\n- restarted the computer\n\nNothing changed.',
    ],
    asks: [
      [
        'Could you tell me the exact address you sign in with, and roughly when you last tried? I would like to find the attempt in our log.',
        'It is the same address I am writing from. Last attempt was today at {time}.',
      ],
      [
        'Does it also happen on another network, for example with your phone as a hotspot? That would tell us whether something between you and us strips the cookie.',
        'Just tried it over my phone and there it works. So it is something in our office network?',
      ],
    ],
    fixes: [
      'Thank you, found it: the account had been locked after {count} failed attempts, probably by a saved password on a handheld. I have unlocked it. Please sign in once on the web and then update the password on the handheld.',
      'The proxy in your office removes cookies that are larger than it expects. We have shortened ours, so it gets through now. No change is needed on your side, please reload the page once.',
    ],
    notes: [
      'Lock counter shows {count} attempts from the same handheld in {site}. Old password saved there, I bet.',
      'Same proxy trouble as with two other clients this month. Worth an article.',
    ],
  },
  {
    titles: [
      'Please add {colleague} as a user',
      'New colleague needs access to {module}',
      'User for our {site} site',
    ],
    openings: [
      '{colleague} joins us on {weekday} and needs access to {module}, read and write. Same rights as the rest of the {site} team please.',
      'we have a new shift lead in {site}. could you set up {colleague} with access to {module} and Reports? thanks',
      'Please create one more user:\n\n| Field | Value |\n| --- | --- |\n| Name | {colleague} |\n| Site | {site} |\n| Modules | {module}, Reports |\n\nStart date is next {weekday}.',
    ],
    asks: [
      [
        'Happy to. Should {colleague} also be able to approve orders above {amount}, or only enter them?',
        'Only enter them, approvals stay with me.',
      ],
      [
        'Which address should the invitation go to? I do not see one in your message.',
        'Sorry, forgot that. First name dot last name, same domain as mine.',
      ],
    ],
    fixes: [
      'Done. The invitation is on its way and stays valid for {days} days. {colleague} sees {module} for {site} only; tell me if more sites are needed.',
      'The user is set up with the rights of the {site} team. After the first sign-in the second factor is asked for, so please have a phone at hand.',
    ],
    notes: [
      'Requester is an admin of the account, so no second approval needed.',
      'They are {count} seats over plan by now. Told account management, set it up anyway.',
    ],
  },
  {
    titles: [
      'Second factor lost after phone change',
      'Authenticator codes are rejected',
      'New phone, cannot get past the code',
    ],
    openings: [
      'I got a new phone and the authenticator did not move along. The backup codes are in a drawer at {site}, which does not help me today. Can you reset it?',
      'The six-digit codes are refused since {weekday}. I type them right away, they are not expired. I use the same app as before.',
    ],
    asks: [
      [
        'For a reset I need to be sure it is you. May I call you back on the number in your profile within the next hour?',
        'Yes please, I am at my desk until {time}.',
      ],
      [
        'Is the clock of the phone set automatically? A few minutes off is enough for the codes to be refused.',
        'Good question... it was 4 minutes ahead. Set to automatic now.',
      ],
    ],
    fixes: [
      'Thanks for picking up. I have reset the second factor; at the next sign-in you will be shown a new code to scan. Please store the backup codes somewhere you can reach.',
      'That was it: codes are only valid for about a minute around the right time. With the clock on automatic it should stay fixed.',
    ],
    notes: [
      'Called back on the registered number, identity confirmed, factor reset.',
      'Please do NOT reset by mail only, we had a case in spring.',
    ],
  },
  {
    titles: [
      'Password reset mail does not arrive',
      'No reset link for {colleague}',
      'Reset mail missing, spam folder is empty too',
    ],
    openings: [
      'I asked for a new password three times and nothing arrives. Not in spam either. Others at {site} receive your mails without trouble.',
      '{colleague} cannot reset the password, the mail never comes. Our mail team says nothing was rejected.',
    ],
    asks: [
      [
        'Our log says your server accepted the mail at {time}. Could your mail team search for the message id I am sending you separately?',
        'They found it in a quarantine that nobody looks at. Releasing it now.',
      ],
      [
        'Could you spell out the address that the reset was asked for?',
        'Sure, with a hyphen between first and last name. Is there none on your side?',
      ],
    ],
    fixes: [
      'Our sender was on your quarantine list. Your mail team has released it, and I have sent a fresh link that is valid for one hour.',
      'There was a typing error in the stored address (two letters of the domain were swapped). Corrected; the reset mail went out a minute ago.',
    ],
    notes: [
      'Delivered according to our log, code 250. It is on their side.',
      'Typo in the address since the import. Checked the others of this client, all fine.',
    ],
  },
  {
    titles: [
      'Role change for {colleague}',
      '{colleague} sees too much in {module}',
      'Remove access of a colleague who left',
    ],
    openings: [
      '{colleague} moved from {site} to the office and should no longer see {module}. Could you change the role by {weekday}?',
      'We noticed that {colleague} can see purchase prices in {module}. That should be limited to purchasing. How do we restrict this?',
      'A colleague left us last week and I still see the account as active. **Please remove the access today**, it is a matter for our auditors.',
    ],
    asks: [
      [
        'Shall the open tasks of that account go to somebody else, or stay unassigned?',
        'Please move them to me for now.',
      ],
    ],
    fixes: [
      'The role is changed as of now, and open sessions were ended. The history keeps the name, so your audit trail stays complete.',
      'Purchase prices are a right of their own: *Settings, Roles, Sees cost*. I switched it off for that role and left the others as they were.',
    ],
    notes: [
      'Sessions ended, API tokens of that user revoked as well.',
      'Role was copied from admin at onboarding. That is why.',
    ],
  },
];
