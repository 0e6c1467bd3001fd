import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { Text } from '@tarojs/components'
import { useWatch } from 'react-hook-form'
import * as z from 'zod/mini'
import { appointments, type ExitView } from '@/domain/contract/appointments'
import { CITIES } from '@/domain/rules/cities'
import { DISMISSAL_GROUNDS, type DismissalGround } from '@/domain/rules/dismissalGrounds'
import { FormActs } from '@/src/components/form/FormActs'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { useDraftForm, type DraftForm } from '@/src/components/form/useDraftForm'
import { PhotoGrid } from '@/src/components/PhotoGrid'
import { usePhotos } from '@/src/components/usePhotos'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Choice } from '@/src/ui/Choice'
import { Field } from '@/src/ui/Field'
import { TextArea } from '@/src/ui/TextArea'
import { toast } from '@/src/ui/toast'
import { errorAt } from '../ActSheet'
import { AttemptList } from './AttemptList'
import { ContactCheck } from './ContactCheck'

const MAX_EVIDENCE = 10

const WRITTEN = z.pick(appointments.openDismissal.input, { ground: true, facts: true, attempts: true })
type Written = z.input<typeof WRITTEN>
const RESOLVER = standardSchemaResolver<Written, unknown, Written>(WRITTEN)

/** In the regulation's words; leaving of one's own will is the expert's to ask for. 第八条 */
const GROUNDS = optionsOfGrounds()

function optionsOfGrounds(): { value: DismissalGround; label: string; hint: string }[] {
  const isGround = (key: string): key is DismissalGround => key in DISMISSAL_GROUNDS
  return Object.keys(DISMISSAL_GROUNDS)
    .filter(isGround)
    .filter((ground) => DISMISSAL_GROUNDS[ground].asked !== 'yes')
    .map((value) => {
      const { number, text } = DISMISSAL_GROUNDS[value]
      return { value, label: `第${'一二三四五六七'.charAt(number - 1)}种情形`, hint: text }
    })
}

interface DismissalFormProps {
  who: Pick<ExitView, 'expertId' | 'name' | 'unit' | 'city'>
  /** The case as it stands; null when it is being opened. */
  exit: ExitView | null
  onDone: (exit: ExitView) => void
  onCancel: () => void
}

function useDismissal({ who: { expertId }, exit, onDone }: DismissalFormProps) {
  const slot = exit ? `exit-${exit.id}-${exit.version}` : `exit-new-${expertId}`
  const draft = useDraftForm<Written, Written>({
    slot,
    resolver: RESOLVER,
    blank: exit ? { ground: exit.ground, facts: exit.facts, attempts: exit.attempts } : { facts: '', attempts: [] },
    order: ['ground', 'facts', 'attempts'],
  })
  const photos = usePhotos({
    draft: exit ? `exit-${exit.id}` : `exit-new-${expertId}`,
    purpose: 'dismissalProof',
    max: MAX_EVIDENCE,
    files: exit?.evidence ?? [],
    documents: true,
  })
  const options = {
    keptAs: slot,
    invalidates: ['appointments'],
    onProblem: draft.showProblem,
    onDone: (saved: ExitView) => {
      draft.clear()
      photos.clear()
      toast(exit ? '已保存' : '已立案，决定前可以修改')
      onDone(saved)
    },
  }
  const opening = useAct('appointments.openDismissal', options)
  const editing = useAct('appointments.editDismissal', options)
  function send(written: Written) {
    const content = { ...written, evidence: photos.keys }
    if (exit) void editing.run({ id: exit.id, version: exit.version, ...content })
    else void opening.run({ expertId, ...content })
  }
  return { draft, photos, act: exit ? editing : opening, send }
}

function Attempts({ draft }: { draft: DraftForm<Written, Written> }) {
  const ground = useWatch({ control: draft.form.control, name: 'ground' })
  const attempts = useWatch({ control: draft.form.control, name: 'attempts' })
  if (ground !== 'unreachable' && attempts.length === 0) return null
  return (
    <>
      <FormField of={draft} name="attempts" label="联系记录" hint="每次设法联系本人的日期、方式和结果。">
        {({ value, onChange }) => <AttemptList attempts={value} onChange={onChange} />}
      </FormField>
      {ground === 'unreachable' ? <ContactCheck attempts={attempts} /> : null}
    </>
  )
}

/** The case of a dismissal: exactly one ground in the regulation's words, facts and evidence. 第八条 */
export function DismissalForm(props: DismissalFormProps) {
  const { who, exit, onCancel } = props
  const { draft, photos, act, send } = useDismissal(props)
  return (
    <Card title={`${who.name} · 解聘`} action={{ label: exit ? '不改了' : '换一位', onClick: onCancel }}>
      <Text className="exit-line">{`${CITIES[who.city]} · ${who.unit}`}</Text>
      <FormField of={draft} name="ground" label="解聘情形" hint="只选一种，按第八条原文。">
        {({ value, onChange }) => (
          <Choice label="解聘情形" options={GROUNDS} value={value ?? null} onChange={onChange} />
        )}
      </FormField>
      <FormField of={draft} name="facts" label="事实" hint="何时、何事、有何影响；不对外公开。">
        {(bound) => <TextArea label="事实" rows={6} range={{ min: 10, max: 2000 }} {...bound} />}
      </FormField>
      <Field label="证据材料" hint="图片或 PDF；作出决定前至少一份。" error={errorAt(act.problem, 'evidence')}>
        <PhotoGrid label="证据材料" photos={photos} max={MAX_EVIDENCE} />
      </Field>
      <Attempts draft={draft} />
      <Trouble problem={act.problem} />
      <FormActs saved={draft.saved}>
        <Button
          busy={act.busy}
          {...(photos.sending > 0 ? { reason: `还有 ${photos.sending} 个文件正在上传` } : {})}
          onClick={() => draft.submit(send)}
        >
          {exit ? '保存' : '立案'}
        </Button>
      </FormActs>
    </Card>
  )
}
