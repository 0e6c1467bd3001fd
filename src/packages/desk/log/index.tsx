import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { open } from '@/src/pages'
import { useAct, useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Failure } from '@/src/ui/Failure'
import { Loaded } from '@/src/ui/Loaded'
import { Page } from '@/src/ui/Page'
import { Skeleton } from '@/src/ui/Skeleton'
import { StateTag } from '@/src/ui/StateTag'
import { Editor } from './Editor'
import { Reading } from './Reading'
import './index.scss'

function Receipt({ receipt }: { receipt: OutputOf<'serviceLogs.submit'> }) {
  const { id, reviewDueAt } = receipt
  const byWhen = reviewDueAt === null ? '' : `，一般在 ${showDay(dayOf(reviewDueAt - 1))} 前`
  return (
    <Card title="已提交">
      <StateTag word="待审核" tone="now" />
      <Text className="log-kept">{`编号 ${id}`}</Text>
      <Text className="log-kept">{`接下来由市级公共就业服务机构或省中心审核${byWhen}。结果会发到“消息”。`}</Text>
      <Button onClick={() => open('code', { id })}>出示评价二维码</Button>
      <Button look="quiet" onClick={() => open('logs')}>
        查看我的服务日志
      </Button>
    </Card>
  )
}

/** A log that has an id. */
function Existing({ id }: { id: string }) {
  const [receipt, setReceipt] = useState<OutputOf<'serviceLogs.submit'> | null>(null)
  const seen = useCall('serviceLogs.get', { id })
  if (receipt) return <Receipt receipt={receipt} />
  return (
    <Loaded seen={seen} rows={4}>
      {(log) =>
        log.can.includes('save') ? <Editor key={log.id} log={log} onSubmitted={setReceipt} /> : <Reading log={log} />
      }
    </Loaded>
  )
}

/** A new log: begun once, then it is an existing one. */
function Beginning({ consultationId, onBegun }: { consultationId: string; onBegun: (id: string) => void }) {
  const start = useAct('serviceLogs.start', {
    onDone: ({ id }) => onBegun(id),
    onProblem: () => 'shown',
    invalidates: ['serviceLogs.mine'],
  })
  const begin = () => void start.run(consultationId ? { consultationId } : {})
  // eslint-disable-next-line react-hooks/exhaustive-deps -- once when the page opens
  useEffect(begin, [])
  const { problem } = start
  return problem ? (
    <Failure sentence={problem.sentence} traceId={problem.traceId} onRetry={begin} />
  ) : (
    <Skeleton rows={4} />
  )
}

/** 江苏省职业指导专家服务日志表. 附件2 */
export default function LogPage() {
  const { params } = useRouter()
  const [id, setId] = useState(params.id ?? '')
  return (
    <Page title="服务日志" wide className="log-page">
      {id ? <Existing id={id} /> : <Beginning consultationId={params.consultationId ?? ''} onBegun={setId} />}
    </Page>
  )
}
