'use client';

import { ArrowBendUpLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowBendUpLeft';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree';
import { SidebarSimpleIcon } from '@phosphor-icons/react/dist/ssr/SidebarSimple';
import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { Link } from '@/components/ui/link';
import { Entry } from './entry';
import { Section } from './section';

/** Buttons and links. */
export function Actions() {
  const [folded, setFolded] = useState(true);
  return (
    <Section
      id="actions"
      intro="A button does something and is a verb with its object. A link goes somewhere. A screen has one primary button."
    >
      <Entry name="Button" note="Primary, secondary, ghost, danger. Hover deepens the tone.">
        <Button variant="primary">Resolve ticket</Button>
        <Button>Reply</Button>
        <Button variant="ghost">Cancel</Button>
        <Button variant="danger">Disable member</Button>
      </Entry>
      <Entry name="With icon and key" note="The key is there for next time.">
        <Button icon={<ArrowBendUpLeftIcon aria-hidden />} keys="R">
          Reply
        </Button>
        <Button variant="primary" keys="Mod+Enter">
          Send reply
        </Button>
      </Entry>
      <Entry name="Small" note="28 px, for rows and toolbars; 44 under a finger.">
        <Button size="sm" variant="primary">
          Assign to me
        </Button>
        <Button size="sm">Snooze</Button>
        <Button size="sm" variant="ghost">
          Clear filters
        </Button>
      </Entry>
      <Entry
        name="Disabled and loading"
        note="While the network works, a button keeps its size, its word and the focus."
      >
        <Button variant="primary" disabled>
          Resolve ticket
        </Button>
        <Button disabled>Reply</Button>
        <Button variant="primary" loading>
          Send invitation
        </Button>
        <Button loading>Export list</Button>
      </Entry>
      <Entry name="Icon button" note="Its label is the tooltip; a toggle says whether it is on.">
        <IconButton label="Reply" keys="R" icon={<ArrowBendUpLeftIcon aria-hidden />} />
        <IconButton label="More actions" icon={<DotsThreeIcon aria-hidden weight="bold" />} />
        <IconButton
          label="Collapse sidebar"
          icon={<SidebarSimpleIcon aria-hidden />}
          pressed={folded}
          onClick={() => setFolded(!folded)}
        />
        <IconButton label="Delete view" variant="secondary" icon={<TrashIcon aria-hidden />} />
        <IconButton size="sm" label="Reply" icon={<ArrowBendUpLeftIcon aria-hidden />} />
        <IconButton label="Delete view" disabled icon={<TrashIcon aria-hidden />} />
      </Entry>
      <Entry name="Link" note="In a sentence underlined, in a list quiet, marked when it leaves.">
        <p>
          See the <Link href="#colour">colour roles</Link> or the{' '}
          <Link href="https://www.w3.org/TR/WCAG22/" external>
            guidelines
          </Link>
          .
        </p>
        <Link href="#type" variant="quiet">
          Halden Freight
        </Link>
        <Link href="#inputs" variant="secondary" size="sm">
          Open settings
        </Link>
      </Entry>
      <Entry name="Key" note="Pressed together or one after the other.">
        <Kbd keys="J" />
        <Kbd keys="Mod+K" />
        <Kbd keys="G I" />
        <Kbd keys="Mod+Shift+Enter" />
      </Entry>
    </Section>
  );
}
