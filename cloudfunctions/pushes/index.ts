import { callerId } from '@/cloudfunctions/_kit/caller'
import { pictureChecked } from './pictureChecked'

/** What WeChat wants to hear, whatever it pushed; anything else makes it push again. */
const TAKEN = 'success'

/** Receives what WeChat pushes. Nobody may call it who comes as a person. */
export async function main(event: unknown): Promise<string> {
  if (callerId()) return 'refused'
  const push = typeof event === 'object' && event !== null ? Object.fromEntries(Object.entries(event)) : {}
  if (push.MsgType === 'event' && push.Event === 'wxa_media_check') await pictureChecked(push)
  return TAKEN
}
