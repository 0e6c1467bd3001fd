import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ConsultationView } from '@/domain/contract/consultations'
import { showMoment } from '@/domain/rules/shanghai'
import { pathOf, reopen } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Notice } from '@/src/ui/Notice'
import { Timeline } from '@/src/ui/Timeline'
import { FormActs } from '@/src/components/form/FormActs'

/** What was sent, and what happens next by when. */
export function Receipt({ sent }: { sent: ConsultationView }) {
  // Replaces the form, which is done with: going back leads to where the question came from.
  const follow = () => void Taro.redirectTo({ url: pathOf('dialogue', { id: sent.id }) })
  return (
    <>
      <Notice tone="good" words="问题已提交。有进展会在“消息”里通知您。" />
      <Card title="回执">
        <Text className="ask-line">{`编号 ${sent.id.slice(-8).toUpperCase()}`}</Text>
        <Text className="ask-line">{`提交时间 ${showMoment(sent.askedAt, sent.askedAt)}`}</Text>
        <Text className="ask-summary">{sent.summary}</Text>
      </Card>
      <Card title="接下来">
        <Timeline steps={sent.timeline} nowAt={sent.askedAt} />
      </Card>
      <FormActs saved="">
        <Button onClick={follow}>查看这次咨询</Button>
        <Button look="quiet" onClick={() => reopen('home')}>
          回首页
        </Button>
      </FormActs>
    </>
  )
}
