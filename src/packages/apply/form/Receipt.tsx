import { Text } from '@tarojs/components'
import type { OutputOf } from '@/domain/contract'
import { APPLICATION_STATES } from '@/domain/rules/applicationFlow'
import { showMoment } from '@/domain/rules/shanghai'
import { APPLICATION_TONES } from '@/src/components/applicationTones'
import { pathOf } from '@/src/pages'
import Taro from '@tarojs/taro'
import { useNow } from '@/src/now'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { StateTag } from '@/src/ui/StateTag'
import { ConsentLink } from '../ConsentLink'

/** What was handed in, and what happens next, by when. */
export function Receipt({ receipt }: { receipt: OutputOf<'applications.submit'> }) {
  const { id, no, state, submittedAt, next, consentCode } = receipt
  const nowAt = useNow()
  return (
    <>
      <Card title="申请已提交">
        <StateTag word={APPLICATION_STATES[state]} tone={APPLICATION_TONES[state]} />
        <Text className="apply-fact">{`受理编号 ${no}`}</Text>
        <Text className="apply-fact">{`提交时间 ${showMoment(submittedAt, nowAt)}`}</Text>
        <Text className="apply-fact">{`接下来：${next}`}</Text>
        <Text className="apply-note">结果和提醒会发到“消息”。</Text>
      </Card>
      {consentCode ? (
        <Card title="请单位确认">
          <ConsentLink code={consentCode} />
        </Card>
      ) : null}
      <Button
        look={consentCode ? 'secondary' : 'primary'}
        onClick={() => void Taro.redirectTo({ url: pathOf('applyProgress', { id }) })}
      >
        查看办理进度
      </Button>
    </>
  )
}
