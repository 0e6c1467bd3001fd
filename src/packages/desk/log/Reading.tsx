import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LogView } from '@/domain/contract/serviceLogs'
import { SERVICE_LOG_STATES } from '@/domain/rules/serviceLogFlow'
import { LogPaper } from '@/src/components/LogPaper'
import { LOG_TONES } from '@/src/components/logTones'
import { LogPictures } from '@/src/components/LogPictures'
import { open } from '@/src/pages'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Confirm } from '@/src/ui/Confirm'
import { StateTag } from '@/src/ui/StateTag'
import { Timeline } from '@/src/ui/Timeline'
import { useNow } from '@/src/ui/useNow'

/** A log that is not being written: where it stands, the paper, the pictures; and what may still be done. */
export function Reading({ log }: { log: LogView }) {
  const nowAt = useNow()
  const [correcting, setCorrecting] = useState(false)
  const correct = useAct('serviceLogs.correct', {
    invalidates: ['serviceLogs'],
    onDone: ({ id }) => {
      setCorrecting(false)
      open('log', { id })
    },
  })
  return (
    <View className="log-columns">
      <View className="log-column log-column--side">
        <Card>
          <StateTag word={log.supersededBy ? '已被更正' : SERVICE_LOG_STATES[log.state]} tone={LOG_TONES[log.state]} />
          <Timeline steps={log.timeline} nowAt={nowAt} />
        </Card>
      </View>
      <View className="log-column">
        <LogPaper log={log} />
        <View className="log-gap" />
        <LogPictures log={log} />
        {log.can.includes('openCode') ? (
          <Button
            look="secondary"
            onClick={() =>
              open('code', { id: log.id, audience: (log.content.participants ?? 1) > 1 ? 'group' : 'single' })
            }
          >
            出示评价二维码
          </Button>
        ) : null}
        {log.supersededBy ? (
          <Button look="quiet" onClick={() => open('log', { id: log.supersededBy ?? '' })}>
            查看更正后的日志
          </Button>
        ) : null}
        {log.can.includes('correct') && !log.supersededBy ? (
          <Button look="quiet" onClick={() => setCorrecting(true)}>
            更正这份日志
          </Button>
        ) : null}
      </View>
      <Confirm
        open={correcting}
        title="更正服务日志"
        consequence="已归档的日志不能修改。将另立一份更正，审核通过后代替这一份，服务次数不重复计算。"
        confirm="开始更正"
        busy={correct.busy}
        onCancel={() => setCorrecting(false)}
        onConfirm={() => void correct.run({ id: log.id })}
      />
    </View>
  )
}
