import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import type { InputOf } from '@/domain/contract'
import { panel } from '@/domain/contract/panel'
import { useDraftForm, type DraftForm } from '@/src/components/form/useDraftForm'
import { useAct } from '@/src/query'
import { toast } from '@/src/ui/toast'
import type { Member } from './memberWords'

type MemberInput = InputOf<'panel.addMember'>
export type MemberDraft = DraftForm<MemberInput, MemberInput>

const RESOLVER = standardSchemaResolver<MemberInput, unknown, MemberInput>(panel.addMember.input)
const ORDER = ['standing', 'seat', 'name', 'unit', 'phone', 'city', 'relatives'] as const

/** A person as the form shows them; the phone is known masked alone, so it is typed again. */
function fieldsOf({ name, unit, city, seat, relatives, standing }: Member): Partial<MemberInput> {
  return { name, unit, city, seat, relatives, standing: standing === 'candidate' ? 'candidate' : 'seated' }
}

/** Takes somebody into the panel or its pool, or corrects what is known of `member`. */
export function useMemberForm(roundId: string, member: Member | null, onDone: () => void) {
  const slot = member ? `member-${member.id}` : `member-of-${roundId}`
  const draft = useDraftForm<MemberInput, MemberInput>({
    slot,
    resolver: RESOLVER,
    blank: {
      name: '',
      unit: '',
      phone: '',
      city: null,
      seat: 'member',
      relatives: '',
      ...(member && fieldsOf(member)),
    },
    given: { roundId },
    order: ORDER,
  })
  const options = {
    keptAs: slot,
    invalidates: ['panel'],
    onProblem: draft.showProblem,
    onDone: () => {
      draft.clear()
      toast(member ? '已保存' : '已添加')
      onDone()
    },
  }
  const add = useAct('panel.addMember', options)
  const edit = useAct('panel.editMember', options)

  function send({ roundId: _round, standing, ...person }: MemberInput) {
    if (member) void edit.run({ ...person, memberId: member.id, version: member.version })
    else void add.run({ ...person, roundId, standing })
  }

  const problem = add.problem ?? edit.problem
  return {
    draft,
    busy: add.busy || edit.busy,
    problem: problem && problem.fields.length === 0 ? problem : null,
    submit: () => draft.submit(send),
  }
}
