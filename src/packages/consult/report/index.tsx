import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { REPORTABLE, type ReportRow } from '@/domain/contract/feedback'
import { back } from '@/src/pages'
import { usePages } from '@/src/query'
import type { Problem } from '@/src/refused'
import { Button } from '@/src/ui/Button'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { Notice } from '@/src/ui/Notice'
import { Page } from '@/src/ui/Page'
import { FormActs } from '@/src/components/form/FormActs'
import { keyOf, textOf } from '../link'
import { useNow } from '@/src/ui/useNow'
import { ReportCard } from './ReportCard'
import { ReportForm, type ReportSubject } from './ReportForm'
import './index.scss'

const UNKNOWN_TO_US: readonly Problem['code'][] = ['REGISTER_FIRST', 'NOT_ALLOWED']
const NONE = (
  <Empty
    icon="shield"
    title="没有投诉记录"
    hint="对专家、咨询过程或评价内容有意见时，可以在专家主页或咨询里点“投诉”，由省职业介绍中心核查并回复。"
  />
)

function aboutOf(query: Readonly<Record<string, string | undefined>>): ReportSubject | null {
  const subject = keyOf(REPORTABLE, query, 'subject')
  const subjectId = textOf(query, 'id')
  return subject && subjectId ? { subject, subjectId } : null
}

function MyReports() {
  const pages = usePages('feedback.myReports', {}, (page) => page.rows)
  const nowAt = useNow()
  if (pages.problem && UNKNOWN_TO_US.includes(pages.problem.code)) return NONE
  return (
    <List
      pages={pages}
      keyOf={(report) => report.id}
      render={(report) => <ReportCard report={report} nowAt={nowAt} />}
      empty={NONE}
    />
  )
}

function Receipt({ sent, onAll }: { sent: ReportRow; onAll: () => void }) {
  return (
    <>
      <Notice tone="good" words={`投诉已提交，受理编号 ${sent.receiptNo}。处理结果会在“消息”里通知您。`} />
      <ReportCard report={sent} nowAt={sent.at} />
      <FormActs saved="">
        <Button onClick={() => back('home')}>完成</Button>
        <Button look="quiet" onClick={onAll}>
          我的投诉
        </Button>
      </FormActs>
    </>
  )
}

/** Supervision by the public: reporting, and what became of my reports. 第十条(一) */
export default function ReportPage() {
  const about = aboutOf(useRouter().params)
  const [sent, setSent] = useState<ReportRow | null>(null)
  const [listing, setListing] = useState(about === null)
  const reporting = about && !listing
  return (
    <Page title={reporting ? '投诉与监督' : '我的投诉'}>
      {reporting && !sent ? <ReportForm about={about} onSent={setSent} /> : null}
      {reporting && sent ? <Receipt sent={sent} onAll={() => setListing(true)} /> : null}
      {reporting ? null : <MyReports />}
    </Page>
  )
}
