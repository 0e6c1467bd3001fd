import { checkTexts } from '../_kit/contentCheck'
import { Refusal } from '../_kit/refusal'
import type { Context } from '../_kit/serve'

/** Checks what will stand in public. What the check doubts is refused too: its author can mend it at once, and nothing waits unseen. */
export async function checkPublic(ctx: Context, label: string, text: string): Promise<void> {
  const verdict = await checkTexts(ctx, { [label]: text })
  if (verdict === 'review') throw new Refusal('TEXT_REFUSED', { field: label })
}
