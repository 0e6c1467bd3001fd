import type { PanelCase } from '@/domain/contract/panel'
import type { Tone } from '@/src/ui/StateTag'

/** A member's own case in words. */
export const MARK_STATES: Readonly<Record<PanelCase['state'], { word: string; tone: Tone }>> = {
  assigned: { word: '待声明', tone: 'warn' },
  opened: { word: '待评分', tone: 'now' },
  marked: { word: '已评分', tone: 'good' },
  abstained: { word: '已弃权', tone: 'still' },
}
