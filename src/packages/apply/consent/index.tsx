import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { useCall } from '@/src/query'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Page } from '@/src/ui/Page'
import { Answer } from './Answer'
import './index.scss'

type Asked = OutputOf<'applications.consentOf'>

const OVER = {
  agreed: { title: '已同意申报', hint: '申请已送市级公共就业服务机构初审。这个链接不再有效，可以关闭本页。' },
  declined: { title: '已答复不同意', hint: '申请已退回申请人，原因已转告。可以关闭本页。' },
  over: { title: '这个链接已失效', hint: '申请人可能已收回或重新生成链接，请向申请人索要新的。' },
} as const

/** What the unit is shown: name, post and the commitment, nothing else. 第六条(一) */
function Request({ asked }: { asked: Asked }) {
  const { applicantName, post, unit, commitment, dueAt } = asked
  return (
    <Card title="请确认是否同意申报">
      <Text className="consent-line">{`贵单位${unit ? `（${unit}）` : ''}的下列人员申请担任江苏省职业指导专家，按规程须经所在单位同意。`}</Text>
      <Text className="consent-who">{`${applicantName}${post ? `，${post}` : ''}`}</Text>
      <Text className="consent-head">本人承诺</Text>
      <Text className="consent-line">{commitment}</Text>
      {dueAt === null ? null : <Text className="consent-note">{`请在 ${showDay(dayOf(dueAt - 1))} 前答复`}</Text>}
    </Card>
  )
}

function Asking({ code, asked }: { code: string; asked: Asked }) {
  const [answered, setAnswered] = useState<Asked>(asked)
  if (answered.state !== 'asked') return <Empty icon="check" {...OVER[answered.state]} />
  return (
    <>
      <Request asked={answered} />
      <Answer code={code} onDone={setAnswered} />
    </>
  )
}

/** The unit's page: opened by its link, without an account. */
export default function UnitConsentPage() {
  const { code = '' } = useRouter().params
  const seen = useCall('applications.consentOf', code ? { code } : null)
  return (
    <Page title="单位确认">
      {code ? (
        <Loaded seen={seen} rows={4}>
          {(asked) => <Asking code={code} asked={asked} />}
        </Loaded>
      ) : (
        <Empty title="链接不完整" hint="请让申请人重新发送确认链接。" />
      )}
    </Page>
  )
}
