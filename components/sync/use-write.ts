'use client';

import type { MutateRequest } from '@rocicorp/zero';
import { useZero } from '@rocicorp/zero/react';
import { useCallback } from 'react';
import { toast } from '@/components/ui/toast';

/**
 * How a change ended: `saved`; `refused`, and rolled back; or `unknown`: it waits and may still be
 * applied, so it must not be offered again.
 */
export type Outcome = 'saved' | 'refused' | 'unknown';
