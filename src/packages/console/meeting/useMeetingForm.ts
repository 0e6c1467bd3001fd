import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { useState } from 'react'
import type { InputOf } from '@/domain/contract'
import { panel, type MeetingView } from '@/domain/contract/panel'
import { useDraftForm, type DraftForm } from '@/src/components/form/useDraftForm'
import { usePhotos } from '@/src/components/usePhotos'
import { useAct } from '@/src/query'
import { toast } from '@/src/ui/toast'

type MeetingInput = InputOf<'panel.keepMeeting'>
export type MeetingDraft = DraftForm<MeetingInput, MeetingInput>

export const MOST_FILES = 10
const RESOLVER = standardSchemaResolver<MeetingInput, unknown, MeetingInput>(panel.keepMeeting.input)
const ORDER = ['heldOn', 'place', 'presentIds', 'minutes'] as const

/** Day, place, presence and minutes of a meeting, saved as often as wished and made final once. */
export function useMeetingForm(meeting: MeetingView) {
  const { roundId, version, heldOn, place, presentIds, minutes, minutesFiles } = meeting
  const slot = `meeting-${roundId}`
  const [closing, setClosing] = useState<MeetingInput | null>(null)
  const files = usePhotos({
    draft: slot,
    purpose: 'vettingProof',
    max: MOST_FILES,
    files: minutesFiles,
    documents: true,
  })
  const draft = useDraftForm<MeetingInput, MeetingInput>({
    slot,
    resolver: RESOLVER,
    blank: { heldOn, place, presentIds, minutes },
    given: { roundId, version, minutesFiles: [], close: false },
    order: ORDER,
  })
  const keep = useAct('panel.keepMeeting', {
    keptAs: slot,
    invalidates: ['panel', 'rounds.staged'],
    onProblem: draft.showProblem,
    onDone: (kept) => {
      draft.clear()
      files.clear()
      toast(kept.closedAt === null ? '已保存' : '会议已定稿')
    },
  })
  const send = (values: MeetingInput, close: boolean) =>
    void keep.run({ ...values, roundId, version, minutesFiles: files.keys, close })
  return {
    draft,
    files,
    busy: keep.busy,
    problem: keep.problem?.fields.length === 0 ? keep.problem : null,
    save: () => draft.submit((values) => send(values, false)),
    /** What would be made final, while it is asked about. */
    closing,
    askToClose: () => draft.submit(setClosing),
    cancelClose: () => setClosing(null),
    close: () => {
      setClosing(null)
      if (closing) send(closing, true)
    },
  }
}
