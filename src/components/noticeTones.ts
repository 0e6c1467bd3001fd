import type { NoticeState } from '@/domain/rules/noticeFlow'
import type { Tone } from '@/src/ui/StateTag'

/** How a notice's state feels. */
export const NOTICE_TONES: Record<NoticeState, Tone> = {
  draft: 'warn',
  running: 'now',
  ended: 'good',
  archived: 'still',
  discarded: 'still',
}
