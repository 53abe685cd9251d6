type Role = { token: string; role: string };

/** The tokens in the order a screen is built up, with what each is for. */
export const colourRoles: { group: string; roles: Role[] }[] = [
  {
    group: 'Surfaces',
    roles: [
      { token: 'sunken', role: 'Wells: code, the rail of a switch' },
      { token: 'canvas', role: 'The ground of the window, the sidebar' },
      { token: 'surface', role: 'What is read: lists, threads, panels' },
      { token: 'raised', role: 'What floats: menus, dialogs, toasts' },
      { token: 'note', role: 'An internal note, with its word' },
    ],
  },
  {
    group: 'Text',
    roles: [
      { token: 'ink', role: 'Titles, bodies, figures' },
      { token: 'ink-muted', role: 'What explains: hints, labels of facts' },
      { token: 'ink-faint', role: 'What can be missed: ages, numbers' },
      { token: 'accent-ink', role: 'Links and what is chosen' },
      { token: 'note-ink', role: 'The word on an internal note' },
    ],
  },
  {
    group: 'Accent and edges',
    roles: [
      { token: 'accent', role: 'What can be done now' },
      { token: 'on-accent', role: 'Text and marks on the accent' },
      { token: 'focus', role: 'The ring around the focus' },
      { token: 'control', role: 'The edge of what can be operated' },
    ],
  },
  {
    group: 'Meaning',
    roles: [
      { token: 'danger', role: 'Failed, blocked, breached' },
      { token: 'danger-ink', role: 'The same, as text' },
      { token: 'warning', role: 'Soon due, waiting' },
      { token: 'warning-ink', role: 'The same, as text' },
      { token: 'success', role: 'Done, resolved' },
      { token: 'success-ink', role: 'The same, as text' },
      { token: 'info', role: 'New, for notice' },
      { token: 'info-ink', role: 'The same, as text' },
    ],
  },
];
