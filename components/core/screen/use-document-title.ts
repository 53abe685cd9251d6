'use client';

import { useEffect } from 'react';

/** Names the tab after what is open, and gives the name back when it closes. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
