import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { LogView } from '@/domain/contract/serviceLogs'
import { LogPaper } from '@/src/components/LogPaper'
import { LogPictures } from '@/src/components/LogPictures'
import { useAct, useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { Timeline } from '@/src/ui/Timeline'
import { toast } from '@/src/ui/toast'
import { useNow } from '@/src/ui/useNow'
import { ReturnSheet } from './ReturnSheet'

interface CaseProps {
  id: string
  /** The case is dealt with: on to the next. */
  onDone: () => void
}

interface ActsProps extends Pick<CaseProps, 'onDone'> {
  log: LogView
  onReload: () => void
}

function Acts({ log, onDone, onReload }: ActsProps) {
  const [returning, setReturning] = useState(false)
  const [reason, setReason] = useState('')
  const accept = useAct('serviceLogs.accept', {
    invalidates: ['serviceLogs'],
    onProblem: () => 'shown',
    onDone: () => {
      toast('已通过并归档')
      onDone()
    },
  })
  const { problem } = accept
  if (!log.can.includes('accept') && !log.can.includes('return')) return null
  return (
    <Card title="审核">
      {problem ? <Notice tone="bad" words={problem.sentence} action={{ label: '刷新', onClick: onReload }} /> : null}
      <Text className="review-clause">通过后立即归档、计入专家的服务次数，不能再修改；有误只能由专家另立更正。</Text>
      <View className="review-acts">
        {log.can.includes('accept') ? (
          <Button busy={accept.busy} onClick={() => void accept.run({ id: log.id, version: log.version })}>
            通过并归档
          </Button>
        ) : null}
        {log.can.includes('return') ? (
          <Button look="secondary" onClick={() => setReturning(true)}>
            退回修改
          </Button>
        ) : null}
      </View>
      <Text className="review-clause">依据：管理规程第十条(三)；附件2。</Text>
      {returning ? (
        <ReturnSheet
          log={log}
          reason={reason}
          onReason={setReason}
          onClose={() => setReturning(false)}
          onDone={onDone}
        />
      ) : null}
    </Card>
  )
}

/** One log as the paper shows it, the pictures beside it, what to know, and the decision. */
export function Case({ id, onDone }: CaseProps) {
  const nowAt = useNow()
  const seen = useCall('serviceLogs.get', { id })
  return (
    <Loaded seen={seen} rows={5}>
      {(log) => (
        <>
          {log.corrects ? <Notice words="这是一份更正：通过后代替原来的日志，服务次数不重复计算。" /> : null}
          {log.overlaps.length > 0 ? (
            <Notice
              tone="warn"
              words={`与该专家的“${log.overlaps.map(({ activityName }) => activityName).join('”“')}”日期重叠，请核对。`}
            />
          ) : null}
          <View className="review-sheet">
            <LogPaper log={log} />
            <View className="review-case-pictures">
              <LogPictures log={log} />
              <Acts key={log.version} log={log} onDone={onDone} onReload={() => void seen.reload()} />
              <Card title="经过">
                <Timeline steps={log.timeline} nowAt={nowAt} />
              </Card>
            </View>
          </View>
        </>
      )}
    </Loaded>
  )
}
