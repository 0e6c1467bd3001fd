import { Text } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import type { OwnTerm } from '@/domain/contract/appointments'
import { showDay, showMoment } from '@/domain/rules/shanghai'
import { isInForce, TERM_STATES, type TermState } from '@/domain/rules/termFlow'
import { useNow } from '@/src/now'
import { useAct, useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { Page } from '@/src/ui/Page'
import { StateTag, type Tone } from '@/src/ui/StateTag'
import { Timeline } from '@/src/ui/Timeline'
import { scrollToField } from '@/src/ui/scrollToField'
import { toast } from '@/src/ui/toast'
import { Certificates } from './Certificates'
import { LeaveSheet } from './LeaveSheet'
import { NOTE_PLACE, NotePart } from './NotePart'
import { OwnLedger } from './OwnLedger'
import './index.scss'

const TONES: Record<TermState, Tone> = {
  active: 'good',
  leaving: 'good',
  expired: 'warn',
  renewed: 'good',
  notRenewed: 'still',
  dismissed: 'still',
  resigned: 'still',
}

function Standing({ term }: Pick<OwnTerm, 'term'>) {
  const { state, startOn, endOn, daysLeft, nth, unit } = term
  return (
    <Card title={`第 ${nth} 届聘期`}>
      <StateTag word={TERM_STATES[state]} tone={TONES[state]} />
      {isInForce(state) ? <Text className="term-left">{`还有 ${daysLeft} 天届满`}</Text> : null}
      <Text className="term-line">{`${showDay(startOn)} 至 ${showDay(endOn)}`}</Text>
      <Text className="term-line">{unit}</Text>
    </Card>
  )
}

/** Asked for and not confirmed yet: what goes on meanwhile, and the way back. 第八条 */
function Leaving({ own, onReload }: { own: OwnTerm; onReload: () => void }) {
  const nowAt = useNow()
  const stay = useAct('appointments.stay', {
    invalidates: ['appointments', 'experts.mine'],
    onDone: () => toast('已收回，继续履职'),
    onProblem: () => 'shown',
  })
  const { leaving, term } = own
  if (!leaving) return null
  return (
    <Card title="退出申请办理中">
      <Text className="term-line">{`${showMoment(leaving.askedAt, nowAt)}提出`}</Text>
      {leaving.why ? <Text className="term-words">{leaving.why}</Text> : null}
      <Text className="term-words">省中心确认前聘任继续有效，仍可接受咨询；改变主意可以随时收回。</Text>
      {stay.problem ? (
        <Notice tone="bad" words={stay.problem.sentence} action={{ label: '刷新', onClick: onReload }} />
      ) : null}
      {own.can.includes('stay') ? (
        <Button look="secondary" busy={stay.busy} onClick={() => void stay.run({ id: term.id, version: term.version })}>
          收回退出申请
        </Button>
      ) : null}
    </Card>
  )
}

function OwnPage({ own, onReload }: { own: OwnTerm; onReload: () => void }) {
  const [asking, setAsking] = useState(false)
  const nowAt = useNow()
  function serveToTheEnd() {
    setAsking(false)
    scrollToField(NOTE_PLACE)
  }
  return (
    <>
      <Standing term={own.term} />
      <Leaving own={own} onReload={onReload} />
      <Certificates own={own} />
      <OwnLedger termId={own.term.id} />
      {own.can.includes('note') ? <NotePart key={own.term.version} own={own} onReload={onReload} /> : null}
      <Card title="经过">
        <Timeline steps={own.timeline} nowAt={nowAt} />
      </Card>
      {own.can.includes('askToLeave') ? (
        <Button look="quiet" onClick={() => setAsking(true)}>
          申请提前退出
        </Button>
      ) : null}
      {asking ? (
        <LeaveSheet own={own} onServe={serveToTheEnd} onClose={() => setAsking(false)} onReload={onReload} />
      ) : null}
    </>
  )
}

/** The expert's own term: how long, certificates, the ledger it will be decided on, and the way out. 第六条(五), 第七条, 第八条 */
export default function TermPage() {
  const seen = useCall('appointments.mine', {})
  usePullDownRefresh(() => void seen.reload().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Page title="我的聘期">
      <Loaded seen={seen} rows={4}>
        {(own) => <OwnPage own={own} onReload={() => void seen.reload()} />}
      </Loaded>
    </Page>
  )
}
