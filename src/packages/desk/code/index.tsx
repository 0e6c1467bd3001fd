import { Image, Text } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { showMoment } from '@/domain/rules/shanghai'
import { qrPicture } from '@/src/components/qrPicture'
import { pathOf } from '@/src/pages'
import { webAddress } from '@/src/webAddress'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Chips } from '@/src/ui/Chips'
import { Failure } from '@/src/ui/Failure'
import { Page } from '@/src/ui/Page'
import { Skeleton } from '@/src/ui/Skeleton'
import { useNow } from '@/src/ui/useNow'
import './index.scss'

const IN_WEIXIN = process.env.TARO_ENV === 'weapp'

const AUDIENCES = [
  { value: 'single' as const, label: '一对一（一人一次）' },
  { value: 'group' as const, label: '团体活动（每人一次）' },
]

function Shown({ code }: { code: OutputOf<'serviceLogs.openCode'> }) {
  const nowAt = useNow()
  const link = webAddress('feedback', { code: code.code })
  return (
    <Card>
      {link ? <Image className="code-picture" src={qrPicture(link)} mode="aspectFit" showMenuByLongpress /> : null}
      <Text className="code-words">{`评价码 ${code.code}`}</Text>
      <Text className="code-words">
        {code.given > 0 ? `已有 ${code.given} 人评价` : link ? '请服务对象用微信扫一扫' : '请转发给服务对象'}
      </Text>
      <Text className="code-link">{`${showMoment(code.expiresAt, nowAt)} 前有效`}</Text>
      {link ? <Text className="code-link">{link}</Text> : null}
      {IN_WEIXIN ? (
        <Button look="secondary" openType="share">
          转发给服务对象
        </Button>
      ) : null}
    </Card>
  )
}

/** The code that clients scan to say in their own words how it was. 附件2 服务对象意见反馈 */
export default function CodePage() {
  const { id = '', audience = 'single' } = useRouter().params
  const [chosen, setChosen] = useState<'single' | 'group'>(audience === 'group' ? 'group' : 'single')
  const [code, setCode] = useState<OutputOf<'serviceLogs.openCode'> | null>(null)
  const openCode = useAct('serviceLogs.openCode', { onDone: setCode, onProblem: () => 'shown' })
  const show = (to: 'single' | 'group') => void openCode.run({ id, audience: to })
  useEffect(() => show(chosen), [id]) // eslint-disable-line react-hooks/exhaustive-deps -- once for each log; a tap asks again
  const { problem } = openCode
  useShareAppMessage(() => ({
    title: '请评价这次职业指导服务',
    path: pathOf('feedback', { code: code?.code }),
  }))
  return (
    <Page title="评价二维码">
      <Card title="给谁评价">
        <Chips
          single
          label="给谁评价"
          options={AUDIENCES}
          value={[chosen]}
          onChange={([to]) => {
            if (!to) return
            setChosen(to)
            setCode(null)
            show(to)
          }}
        />
      </Card>
      {code ? <Shown code={code} /> : null}
      {!code && problem ? (
        <Failure
          sentence={problem.fields[0]?.message ?? problem.sentence}
          traceId={problem.traceId}
          onRetry={() => show(chosen)}
        />
      ) : null}
      {!code && !problem ? <Skeleton rows={2} /> : null}
      <Button look="secondary" busy={openCode.busy} onClick={() => show(chosen)}>
        刷新人数
      </Button>
    </Page>
  )
}
