import { Text } from '@tarojs/components'
import { useState } from 'react'
import { CITIES } from '@/domain/rules/cities'
import { Trouble } from '@/src/components/form/Trouble'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Sheet } from '@/src/ui/Sheet'
import { toast } from '@/src/ui/toast'
import type { AssignmentRow } from './assignmentWords'
import type { Member } from './memberWords'
import { TickLine } from './TickLine'

interface AssignSheetProps {
  roundId: string
  row: AssignmentRow
  voters: readonly Member[]
  onClose: () => void
}

/** What to know of a member before giving them this case. */
function noteOf({ id, unit, assigned }: Member, row: AssignmentRow): { note: string; fixed: boolean } {
  const conflict = row.conflicts.find(({ memberId }) => memberId === id)
  if (conflict) return { note: `须回避：${conflict.words}`, fixed: true }
  const given = row.assigned.find(({ memberId }) => memberId === id)
  const isIn = given?.state === 'marked' || given?.state === 'abstained'
  if (isIn) return { note: '已提交意见，保留', fixed: true }
  return { note: `${unit}；现有 ${assigned} 份`, fixed: false }
}

/** Gives one case to members by hand; who has to stand back cannot be ticked, and says why. 第六条(三) */
export function AssignSheet({ roundId, row, voters, onClose }: AssignSheetProps) {
  const [chosen, setChosen] = useState(() => row.assigned.map(({ memberId }) => memberId))
  const assign = useAct('panel.assign', {
    invalidates: ['panel'],
    onProblem: () => 'shown',
    onDone: () => {
      toast('已分配')
      onClose()
    },
  })
  // Whoever left the panel after marking is kept by the server and cannot be named.
  const memberIds = chosen.filter((id) => voters.some((member) => member.id === id))
  const actions = (
    <Button
      busy={assign.busy}
      onClick={() => void assign.run({ roundId, applicationId: row.applicationId, memberIds })}
    >
      {`分配给 ${memberIds.length} 位`}
    </Button>
  )
  return (
    <Sheet open title={`${row.name}（${row.no}）`} onClose={onClose} actions={actions}>
      <Text className="panel-words">{`${row.unit || '无所在单位'} · ${CITIES[row.city]}市，需要 ${row.wanted} 位成员评审`}</Text>
      {voters.map((member) => {
        const { note, fixed } = noteOf(member, row)
        const on = chosen.includes(member.id)
        return (
          <TickLine
            key={member.id}
            title={member.name}
            note={note}
            on={on}
            disabled={fixed}
            onChange={() => setChosen(on ? chosen.filter((id) => id !== member.id) : [...chosen, member.id])}
          />
        )
      })}
      <Text className="panel-note">取消勾选的成员，未评的收回；被分配的成员会收到消息。</Text>
      <Trouble problem={assign.problem} />
    </Sheet>
  )
}
