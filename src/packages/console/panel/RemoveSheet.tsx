import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import type { InputOf } from '@/domain/contract'
import { panel } from '@/domain/contract/panel'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { useDraftForm } from '@/src/components/form/useDraftForm'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Notice } from '@/src/ui/Notice'
import { Sheet } from '@/src/ui/Sheet'
import { TextArea } from '@/src/ui/TextArea'
import { toast } from '@/src/ui/toast'
import type { Member } from './memberWords'

type RemoveInput = InputOf<'panel.removeMember'>

const RESOLVER = standardSchemaResolver<RemoveInput, unknown, RemoveInput>(panel.removeMember.input)

function consequence({ name, standing, assigned, marked }: Member): string {
  if (standing === 'candidate') return `移出后${name}不再参加抽取，已有的抽取记录不变。`
  const left = assigned - marked
  const open = left > 0 ? `，${left} 份未评的申请需要重新分配` : ''
  const kept = marked > 0 ? `，已提交的 ${marked} 份意见保留并计入结果` : ''
  return `移出后${name}立即不能再查看申请${open}${kept}。`
}

/** Takes a member out of the panel, with why. */
export function RemoveSheet({ member, onClose }: { member: Member; onClose: () => void }) {
  const { id: memberId, version } = member
  const slot = `remove-${memberId}`
  const draft = useDraftForm<RemoveInput, RemoveInput>({
    slot,
    resolver: RESOLVER,
    blank: { why: '' },
    given: { memberId, version },
    order: ['why'],
  })
  const remove = useAct('panel.removeMember', {
    keptAs: slot,
    invalidates: ['panel'],
    onProblem: draft.showProblem,
    onDone: () => {
      draft.clear()
      toast('已移出')
      onClose()
    },
  })
  const submit = () => draft.submit(({ why }) => void remove.run({ memberId, version, why }))
  const actions = (
    <Button look="danger" busy={remove.busy} onClick={submit}>
      移出评审小组
    </Button>
  )
  return (
    <Sheet open title={`移出${member.name}`} onClose={onClose} actions={actions}>
      <Notice tone="warn" words={consequence(member)} />
      <FormField of={draft} name="why" label="移出原因">
        {(bound) => <TextArea label="移出原因" rows={3} range={{ min: 4, max: 200 }} {...bound} />}
      </FormField>
      <Trouble problem={remove.problem?.fields.length === 0 ? remove.problem : null} />
    </Sheet>
  )
}
