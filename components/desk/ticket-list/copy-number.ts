import { toast } from '@/components/ui/toast';

/** Puts "#123" on the clipboard and says so. */
export async function copyNumber(number: number): Promise<void> {
  try {
    await navigator.clipboard.writeText(`#${number}`);
    toast(`#${number} copied`, { id: 'copied' });
  } catch {
    toast('The number could not be copied', { description: `It is #${number}.`, tone: 'danger' });
  }
}
