import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { OwnApplication } from '@/domain/contract/applications'
import { dayOf, showDay, showMoment } from '@/domain/rules/shanghai'
import { Pictures } from '@/src/components/Pictures'
import { useNow } from '@/src/now'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Confirm } from '@/src/ui/Confirm'
import { toast } from '@/src/ui/toast'
import { ConsentLink } from '../ConsentLink'

interface AskedProps {
  application: OwnApplication
}

function Renew({ application }: AskedProps) {
  const [asking, setAsking] = useState(false)
  const renew = useAct('applications.renewLink', {
    invalidates: ['applications'],
    onDone: () => toast('已生成新链接，请重新发给单位'),
  })
  const { id, version } = application
  return (
    <>
      <Button look="quiet" busy={renew.busy} onClick={() => setAsking(true)}>
        重新生成链接
      </Button>
      <Confirm
        open={asking}
        title="重新生成链接"
        consequence="已发出的链接立即失效，请把新链接重新发给单位。发错人时请用这个。"
        confirm="重新生成"
        busy={renew.busy}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void renew.run({ id, version })
        }}
      />
    </>
  )
}

/** The unit's consent while it is awaited: how to ask, until when. 第六条(一) */
export function Asked({ application }: AskedProps) {
  const { code, dueAt } = application.consent
  if (!code) return null
  return (
    <Card title="请单位确认">
      {dueAt === null ? null : (
        <Text className="progress-line">{`请在 ${showDay(dayOf(dueAt - 1))} 前确认，逾期退回草稿`}</Text>
      )}
      <ConsentLink code={code} />
      {application.can.includes('renewLink') ? <Renew application={application} /> : null}
    </Card>
  )
}

/** What the unit answered. */
export function Answered({ application }: AskedProps) {
  const { state, signer, why, answeredAt, scan } = application.consent
  const nowAt = useNow()
  if (state !== 'agreed' && state !== 'declined') return null
  const when = answeredAt === null ? '' : `，${showMoment(answeredAt, nowAt)}`
  const who = signer ? `经办人：${signer}${when}` : '已上传单位盖章的同意书'
  return (
    <Card title={state === 'agreed' ? '单位已同意' : '单位没有同意'}>
      <Text className="progress-line">{who}</Text>
      {why ? <Text className="progress-line">{`说明：${why}`}</Text> : null}
      {scan ? <Pictures files={[scan]} /> : null}
    </Card>
  )
}
