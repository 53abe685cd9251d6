import type { Icon } from '@phosphor-icons/react';
import type { ComponentType } from 'react';
import type { OutboxEntry } from '@/components/platform/outbox/entry';
import type { UserType } from '@/zero/core/user-types';
import type { ViewSurface } from '@/zero/platform/view/values';
import type { Capability } from '@/zero/roles';
import type { SettingsPage } from './settings-tabs';
import type { SearchHit } from '@/zero/platform/search/answer';
import type { SubjectRef } from '@/zero/core/reference';
import type { ReferenceType } from '@/zero/references';

/** Who may see a contribution: staff unless it says otherwise, and of them whoever has the capability. */
export type Audience = { for?: UserType; capability?: Capability };

/** A line of the sidebar. */
type NavigationEntry = Audience & {
  /** Below `/t/<slug>/`. */
  path: string;
  label: string;
  Icon: Icon;
  keys?: string;
  /** The heading that it shares with the lines beside it. */
  section?: string;
  /** What stands below its line while the sidebar is open. */
  Below?: ComponentType<{ onFollow?: () => void }>;
};

/** Keys that go to an address which is no page of its own. */
type ShortcutEntry = Audience & {
  keys: string;
  label: string;
  /** Below `/t/<slug>/`. */
  path: string;
};

/** A dialog that opens over any page, by a button beside the search, by its key and from the palette. */
export type CreateEntry = Audience & {
  /** A verb or a noun that says what comes of it: "New ticket". */
  label: string;
  keys: string;
  Icon: Icon;
  Dialog: ComponentType<{ open: boolean; onOpenChange: (open: boolean) => void }>;
};

/** What is linked with something else from its page. */
export type LinkSubject = SubjectRef<ReferenceType> & {
  /** What it is called in a message: "#12 Exports fail". */
  label: string;
  /** The same without its number. */
  title: string;
};

export type LinkDialogProps = {
  subject: LinkSubject;
  /** How it is linked, read from the subject. */
  kind?: 'relates_to' | 'follow_up';
  onLinked?: () => void;
  onClose: () => void;
};

/** A dialog that links what a page is about with something of this module, from the menu of that page. */
export type LinkEntry = Audience & {
  /** "Link with an incident". */
  label: string;
  Icon: Icon;
  /** The type that it links with; pages of that type do not offer it. */
  type: ReferenceType;
  /** The types whose pages offer it; by default all that can be linked. */
  from?: readonly ReferenceType[];
  /** Whether it makes what it links with. */
  isNew?: true;
  Dialog: ComponentType<LinkDialogProps>;
};

/** Replies to several things of this module at once, from the page of what they are linked with. */
type ReplyEntry = Audience & {
  /** The type of what is replied to. */
  type: ReferenceType;
  /** A button for those that still wait for an answer, with the dialog behind it. `suggestion` is how the text begins. */
  Offer: ComponentType<{ subjectIds: readonly string[]; suggestion: string }>;
};

/** What a component of the palette is given; it draws `CommandItems` and the like. */
export type PaletteProps = {
  text: string;
  onChoose: (run: () => void) => void;
};

export type FoundProps = PaletteProps & { hits: readonly SearchHit[] };

/** What the portal of clients' people shows of a module. */
type PortalScreens = {
  /** Below the list of tickets. */
  Home?: ComponentType;
  /** Above a ticket's thread. */
  Ticket?: ComponentType<{ ticketId: string }>;
};

/** What a dashboard of another module shows of this one. */
type DashboardTile = Audience & { Tile: ComponentType };

/** The part of the search page that knows what is searched. */
export type SearchScreens = {
  /** Keeps of an address what narrows the search; what makes no sense is left out. */
  readNarrowing: (params: URLSearchParams) => URLSearchParams;
  /** What narrows the search; for staff. */
  Filters: ComponentType<{
    narrowing: URLSearchParams;
    onChange: (narrowing: URLSearchParams) => void;
  }>;
  /** One line of the results, by what was found; a type without one is shown by its title and excerpt. */
  hits: Readonly<Record<string, ComponentType<{ hit: SearchHit }>>>;
  /** What the device finds by itself, without a connection. */
  OnDevice: ComponentType<{ text: string }>;
};

/**
 * Looks at a change before the outbox takes it in. `own` is what this person has waiting.
 * @returns arguments to add, and entries that this change alters
 */
export type PrepareForOutbox = (
  name: string,
  args: OutboxEntry['args'],
  own: readonly OutboxEntry[],
) => { args: Readonly<Record<string, string>>; entries: readonly OutboxEntry[] };

/** Everything that a module adds to the screens around its own pages. */
export type Screens = {
  name: string;
  /** What the module is called: "Support desk". */
  label: string;
  /** What it holds, in a sentence. */
  about: string;
  /** Paths below `/t/<slug>/` whose pages follow the address by themselves, without a request. */
  areas?: readonly string[];
  navigation?: readonly NavigationEntry[];
  shortcuts?: readonly ShortcutEntry[];
  creates?: readonly CreateEntry[];
  links?: readonly LinkEntry[];
  replies?: readonly ReplyEntry[];
  palette?: {
    /** Commands of the module, under headings of their own. */
    Commands?: ComponentType<PaletteProps>;
    /** What is found for the text, on the device and by the server. */
    Found?: ComponentType<FoundProps>;
  };
  settings?: readonly SettingsPage[];
  prepareForOutbox?: PrepareForOutbox;
  /** Components that draw nothing and work on every page. */
  background?: readonly ComponentType[];
  portal?: PortalScreens;
  dashboardTiles?: readonly DashboardTile[];
  search?: SearchScreens;
  /** Notes in forms of others: what a change of the business hours means for this module. */
  notes?: { businessHours?: ComponentType };
  /** For each field of the module's subjects that holds a state: the words for its values in the audit log. */
  auditWords?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** For each of the module's screens with saved views: what stays when a view is deleted. */
  viewSurfaces?: Partial<Record<ViewSurface, { staysWord: string }>>;
};

/** The manifest of a module's screens, folded in `components/modules.tsx`. */
export const defineScreens = (screens: Screens): Screens => screens;
