import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { View } from '@tarojs/components'
import type { InputOf } from '@/domain/contract'
import { appointments, type OwnTerm } from '@/domain/contract/appointments'
import { FormActs } from '@/src/components/form/FormActs'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { useDraftForm } from '@/src/components/form/useDraftForm'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { TextArea } from '@/src/ui/TextArea'
import { toast } from '@/src/ui/toast'

type NoteInput = InputOf<'appointments.note'>

/** Anchor of this part, for whoever chose to serve until the end. */
export const NOTE_PLACE = 'term-note'

const RESOLVER = standardSchemaResolver<NoteInput, unknown, NoteInput>(appointments.note.input)

/** 本人说明: what the expert says before the centre decides; kept on this phone until it is saved. 第七条 */
export function NotePart({ own, onReload }: { own: OwnTerm; onReload: () => void }) {
  const { id, version } = own.term
  const draft = useDraftForm<NoteInput, NoteInput>({
    slot: `term-note-${id}`,
    resolver: RESOLVER,
    blank: { note: own.note },
    given: { id, version },
    order: ['note'],
  })
  const save = useAct('appointments.note', {
    invalidates: ['appointments'],
    onDone: () => {
      draft.clear()
      toast('已保存，省中心决定续聘时会看到')
    },
    onProblem: draft.showProblem,
  })
  const stale = save.problem?.code === 'CHANGED_BY_OTHERS'
  return (
    <View id={NOTE_PLACE}>
      <Card title="本人说明">
        <FormField
          of={draft}
          name="note"
          label="给省中心的话"
          optional
          hint="例如是否愿意续聘、本届做了什么、有什么困难。省中心决定续聘时会看到，公众看不到。"
        >
          {(bound) => <TextArea label="给省中心的话" rows={4} range={{ max: 1000 }} {...bound} />}
        </FormField>
        <Trouble problem={save.problem} {...(stale ? { action: { label: '刷新', onClick: onReload } } : {})} />
        <FormActs saved={draft.saved}>
          <Button busy={save.busy} onClick={() => draft.submit((values) => void save.run(values))}>
            保存说明
          </Button>
        </FormActs>
      </Card>
    </View>
  )
}
