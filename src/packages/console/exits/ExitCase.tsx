import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DELIVERY_WAYS, type ExitView } from '@/domain/contract/appointments'
import { CITIES } from '@/domain/rules/cities'
import { groundWords } from '@/domain/rules/dismissalGrounds'
import { showDay } from '@/domain/rules/shanghai'
import { Pictures } from '@/src/components/Pictures'
import { useNow } from '@/src/now'
import { open } from '@/src/pages'
import { useCall } from '@/src/query'
import { Card } from '@/src/ui/Card'
import { Columns } from '@/src/ui/Columns'
import { Loaded } from '@/src/ui/Loaded'
import { Row } from '@/src/ui/Row'
import { StateTag } from '@/src/ui/StateTag'
import { Timeline } from '@/src/ui/Timeline'
import { DismissalForm } from './DismissalForm'
import { ExitActs } from './ExitActs'
import { stateWord } from './ExitLine'
import { EXIT_TONES } from './exitTones'

function Attempts({ attempts }: Pick<ExitView, 'attempts'>) {
  if (attempts.length === 0) return null
  return (
    <>
      <Text className="exit-head">{`联系记录（${attempts.length} 次）`}</Text>
      {attempts.map(({ on, way, result }, index) => (
        <Row key={`${index}-${on}`} title={`${showDay(on)} · ${way}`} note={result} />
      ))}
    </>
  )
}

/** Ground, facts and evidence: what the decision rests on. */
function Facts({ exit }: { exit: ExitView }) {
  const { name, unit, city, ground, askedByExpert, facts, evidence } = exit
  return (
    <Card title={`${name} · ${askedByExpert ? '申请退出' : '解聘'}`}>
      <StateTag word={stateWord(exit)} tone={EXIT_TONES[exit.state]} />
      <Text className="exit-line">{`${CITIES[city]} · ${unit}`}</Text>
      <Text className="exit-head">{askedByExpert ? '原因' : '情形'}</Text>
      <Text className="exit-text">{groundWords(ground)}</Text>
      <Text className="exit-head">{askedByExpert ? '本人说明' : '事实'}</Text>
      <Text className="exit-text">{facts || '没有填写'}</Text>
      {evidence.length > 0 ? <Text className="exit-head">{`证据材料（${evidence.length} 份）`}</Text> : null}
      <Pictures files={evidence} />
      <Attempts attempts={exit.attempts} />
    </Card>
  )
}

function Settled({ exit: { decision, delivery, noticeId } }: { exit: ExitView }) {
  if (!decision) return null
  return (
    <Card title="决定与送达">
      <Text className="exit-name">{decision.no}</Text>
      <Text className="exit-line">{`${showDay(decision.on)} · ${decision.byName}`}</Text>
      {decision.text ? <Text className="exit-text">{decision.text}</Text> : null}
      {delivery ? (
        <>
          <Text className="exit-head">{`${DELIVERY_WAYS[delivery.way]} · ${showDay(delivery.on)}`}</Text>
          <Text className="exit-text">{delivery.note}</Text>
          <Pictures files={delivery.proofs} />
        </>
      ) : null}
      {noticeId ? <Row icon="bell" title="解聘公示" onClick={() => open('notice', { id: noticeId })} /> : null}
      <Row icon="file" title="决定文件" onClick={() => open('staffAppoint', { part: 'decisions' })} />
    </Card>
  )
}

function Consequences({ consequences }: Pick<ExitView, 'consequences'>) {
  if (consequences.length === 0) return null
  return (
    <Card title="生效后">
      {consequences.map((line) => (
        <Text key={line} className="exit-consequence">
          {line}
        </Text>
      ))}
    </Card>
  )
}

/** One early end: what it rests on, what it leads to, how far it is, and what may be done now. 第八条 */
export function ExitCase({ id }: { id: string }) {
  const seen = useCall('appointments.exit', { id })
  const [editing, setEditing] = useState(false)
  const nowAt = useNow()
  return (
    <Loaded seen={seen} rows={4}>
      {(exit) => {
        if (editing && exit.can.includes('edit')) {
          return (
            <DismissalForm who={exit} exit={exit} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
          )
        }
        const beside = (
          <>
            <ExitActs
              key={exit.version}
              exit={exit}
              onEdit={() => setEditing(true)}
              onReload={() => void seen.reload()}
            />
            <Consequences consequences={exit.consequences} />
            <Card title="经过">
              <Timeline steps={exit.timeline} nowAt={nowAt} />
            </Card>
          </>
        )
        return (
          <Columns beside={beside}>
            <View>
              <Facts exit={exit} />
              <Settled exit={exit} />
            </View>
          </Columns>
        )
      }}
    </Loaded>
  )
}
