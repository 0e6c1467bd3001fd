import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { open } from '@/src/pages'
import { useCall } from '@/src/query'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Page } from '@/src/ui/Page'
import { Follow } from './Follow'
import { ObjectionForm } from './ObjectionForm'
import { Sent } from './Sent'
import type { Followed } from './useObjection'
import './index.scss'

const NOT_TAKEN = (
  <Empty
    title="这份公示不收异议"
    hint="解聘公示如有疑问，请按公示上的联系方式反映。"
    action={{ label: '查看公示', onClick: () => open('notices') }}
  />
)

function Objecting({ noticeId }: { noticeId: string }) {
  const seen = useCall('notices.get', { id: noticeId })
  const [sent, setSent] = useState<Followed | null>(null)
  if (sent) return <Sent sent={sent} />
  return (
    <Loaded seen={seen} rows={5}>
      {(notice) =>
        notice.kind === 'selection' && notice.state !== 'draft' ? (
          <ObjectionForm notice={notice} onSent={setSent} />
        ) : (
          NOT_TAKEN
        )
      }
    </Loaded>
  )
}

/** `notice`: object to somebody on it; otherwise follow an objection, whose number a message may bring as `receipt`. 第六条(四) */
export default function ObjectionPage() {
  const { notice = '', receipt = '' } = useRouter().params
  return (
    <Page title={notice ? '提出异议' : '异议办理进度'}>
      {notice ? <Objecting noticeId={notice} /> : <Follow receiptNo={receipt} />}
    </Page>
  )
}
