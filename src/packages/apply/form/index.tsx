import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { pathOf } from '@/src/pages'
import { Failure } from '@/src/ui/Failure'
import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'
import { Skeleton } from '@/src/ui/Skeleton'
import { consentCard } from '../consentCard'
import { Editor } from './Editor'
import { Receipt } from './Receipt'
import { useOpened, type Opened } from './useOpened'
import './index.scss'

type Handed = OutputOf<'applications.submit'>

function Form({ id, opened, onSubmitted }: { id: string; opened: Opened; onSubmitted: (receipt: Handed) => void }) {
  const { opening, problem, load } = opened
  if (problem) return <Failure sentence={problem.sentence} traceId={problem.traceId} onRetry={() => load()} />
  if (!opening) return <Skeleton rows={6} />
  if (opening.application.can.includes('edit'))
    return <Editor key={opening.times} opening={opening} opened={opened} onSubmitted={onSubmitted} />
  return (
    <Empty
      title="这份申请已经提交"
      hint={opening.words}
      action={{
        label: '查看办理进度',
        onClick: () => void Taro.redirectTo({ url: pathOf('applyProgress', { id }) }),
      }}
    />
  )
}

/** 江苏省职业指导专家申请表. 附件1 */
export default function ApplicationFormPage() {
  const { id = '' } = useRouter().params
  const opened = useOpened(id)
  const [receipt, setReceipt] = useState<Handed | null>(null)
  useShareAppMessage(() => consentCard(opened.opening?.application.content.name ?? '', receipt?.consentCode ?? ''))
  return (
    <Page title="专家申请表" className="apply-form">
      {receipt ? <Receipt receipt={receipt} /> : <Form id={id} opened={opened} onSubmitted={setReceipt} />}
    </Page>
  )
}
