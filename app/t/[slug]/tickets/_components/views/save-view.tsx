'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ViewDialog } from './view-dialog';

/** Offers to keep what the list shows under a name. */
export function SaveView({ search }: { search: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="ghost" size="sm" className="shrink-0" onClick={() => setOpen(true)}>
        Save view
      </Button>
      <ViewDialog open={open} onOpenChange={setOpen} search={search} />
    </>
  );
}
