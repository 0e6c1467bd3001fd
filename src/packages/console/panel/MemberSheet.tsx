import { useState } from 'react'
import { CITIES } from '@/domain/rules/cities'
import { Button } from '@/src/ui/Button'
import { Row } from '@/src/ui/Row'
import { Sheet } from '@/src/ui/Sheet'
import { JoinLink } from './JoinLink'
import { MemberForm } from './MemberForm'
import { joinState, progressWords, seatWords, type Member } from './memberWords'
import { RemoveSheet } from './RemoveSheet'

interface MemberSheetProps {
  roundId: string
  member: Member
  onClose: () => void
}

/** One member: who it is, the way in while it is not taken, and what can be changed. */
export function MemberSheet({ roundId, member, onClose }: MemberSheetProps) {
  const [doing, setDoing] = useState<'edit' | 'remove' | null>(null)
  const { name, unit, city, phoneMasked, relatives, standing, joinCode } = member
  if (doing === 'edit') return <MemberForm roundId={roundId} member={member} onClose={onClose} />
  if (doing === 'remove') return <RemoveSheet member={member} onClose={onClose} />
  const state = joinState(member)
  const actions =
    standing === 'removed' ? undefined : (
      <>
        <Button look="secondary" onClick={() => setDoing('remove')}>
          移出
        </Button>
        <Button look="secondary" onClick={() => setDoing('edit')}>
          修改信息
        </Button>
      </>
    )
  return (
    <Sheet open title={name} onClose={onClose} actions={actions}>
      <Row title="席位" end={state ? `${seatWords(member)} · ${state.word}` : seatWords(member)} />
      <Row title="所在单位" note={unit} />
      <Row title="所在城市" end={city ? `${CITIES[city]}市` : '省级单位或外省'} />
      <Row title="手机号" end={phoneMasked} />
      <Row title="申请人中的亲属" note={relatives || '没有声明'} />
      {progressWords(member) ? <Row title="已评/已分配" end={progressWords(member)} /> : null}
      {joinCode ? <JoinLink name={name} code={joinCode} /> : null}
    </Sheet>
  )
}
