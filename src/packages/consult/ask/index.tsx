import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ConsultationView } from '@/domain/contract/consultations'
import { Page } from '@/src/ui/Page'
import { AskForm } from './AskForm'
import { askLinkOf } from './askLink'
import { Receipt } from './Receipt'
import './index.scss'

/** A question to one expert, or to the pool of a field. */
export default function AskPage() {
  const { params } = useRouter()
  const [sent, setSent] = useState<ConsultationView | null>(null)
  return (
    <Page title={sent ? '问题已提交' : '我要咨询'}>
      {sent ? <Receipt sent={sent} /> : <AskForm link={askLinkOf(params)} onSent={setSent} />}
    </Page>
  )
}
