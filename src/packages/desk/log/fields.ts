import type { LogContent } from '@/domain/contract/serviceLogs'
import type { LogDraft } from './useLogDraft'

/** What each part of the form is drawn from. */
export interface PartProps {
  draft: LogDraft
  /** How to mend a field, once submitting was tried. */
  errorOf: (field: keyof LogContent) => string | undefined
}

/** The steps of the form on a phone, and the fields that stand in each. */
export const PARTS = [
  { title: '活动', fields: ['activityName', 'startOn', 'endOn', 'place', 'mode', 'form', 'dutyClass'] },
  {
    title: '服务对象',
    fields: ['clientKind', 'clientName', 'clientPhone', 'keyGroups', 'participants', 'transcribedFeedback'],
  },
  { title: '服务内容', fields: ['content'] },
  { title: '照片与提交', fields: ['photos', 'proofs'] },
] as const satisfies readonly { title: string; fields: readonly (keyof LogContent)[] }[]

/** The step that holds a field, from 1. */
export function stepOf(field: string): number {
  return (
    1 +
    Math.max(
      0,
      PARTS.findIndex(({ fields }) => fields.some((each) => each === field)),
    )
  )
}
