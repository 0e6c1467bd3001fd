import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { REPORT_SUBJECTS, type ReportRow } from '@/domain/contract/feedback'
import { REPORT_STATES, type ReportState } from '@/domain/rules/reportFlow'
import { showMoment } from '@/domain/rules/shanghai'
import { usePages } from '@/src/query'
import { Card } from '@/src/ui/Card'
import { Chips } from '@/src/ui/Chips'
import { Confirm } from '@/src/ui/Confirm'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { optionsOf } from '@/src/ui/options'
import { Sheet } from '@/src/ui/Sheet'
import { StateTag, type Tone } from '@/src/ui/StateTag'
import { useNow } from '@/src/ui/useNow'
import { useWide } from '@/src/ui/useWide'
import { Console } from '../Console'
import { ReportCase } from './Case'
import './index.scss'

const TONES: Record<ReportState, Tone> = { open: 'warn', investigating: 'now', resolved: 'good' }

interface LineProps {
  row: ReportRow
  /** Shown beside the list on a wide screen. */
  chosen: boolean
  onClick: () => void
}

function Line({ row, chosen, onClick }: LineProps) {
  const { state, receiptNo, subject, about, facts, at } = row
  const nowAt = useNow()
  return (
    <Card
      onClick={onClick}
      label={`${REPORT_STATES[state]}，${about}`}
      {...(chosen ? { className: 'report-chosen' } : {})}
    >
      <StateTag word={REPORT_STATES[state]} tone={TONES[state]} />
      <Text className="report-facts">{facts}</Text>
      <Text className="report-line">{`${REPORT_SUBJECTS[subject]}：${about}`}</Text>
      <Text className="report-line">{`${receiptNo} · ${showMoment(at, nowAt)}`}</Text>
    </Card>
  )
}

/** Supervision: the centre takes reports up and answers each in writing. 第十条(一) */
export default function ReportsPage() {
  const [states, setStates] = useState<ReportState[]>([])
  const [asking, setAsking] = useState<string | null>(null)
  const wide = useWide()
  const [opened, setOpened] = useState<string | null>(null)
  const [state] = states
  const pages = usePages('feedback.reports', state ? { state } : {}, (page) => page.rows)
  const close = () => setOpened(null)
  return (
    <Console title="投诉与监督" here="reports">
      <View className="report-columns">
        <View className="report-list">
          <View className="report-tabs">
            <Chips single label="状态" options={optionsOf(REPORT_STATES)} value={states} onChange={setStates} />
          </View>
          <List
            pages={pages}
            keyOf={(row) => row.id}
            render={(row) => <Line row={row} chosen={wide && row.id === opened} onClick={() => setAsking(row.id)} />}
            empty={<Empty title="没有投诉" hint="公众和专家提交的投诉会出现在这里。" icon="shield" />}
          />
        </View>
        {wide ? (
          <View className="report-case">
            {opened ? (
              <Card title="投诉详情">
                <ReportCase key={opened} id={opened} onDone={close} />
              </Card>
            ) : (
              <Empty title="在左侧选一件投诉" hint="打开后显示投诉人和相关内容，并记入审计记录。" icon="shield" />
            )}
          </View>
        ) : null}
      </View>
      <Confirm
        open={asking !== null}
        title="查看投诉详情"
        consequence="将显示投诉人姓名、电话和相关咨询内容，这次查看会记入审计记录。"
        confirm="查看"
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          setOpened(asking)
          setAsking(null)
        }}
      />
      {opened && !wide ? (
        <Sheet open title="投诉详情" onClose={close}>
          <ReportCase id={opened} onDone={close} />
        </Sheet>
      ) : null}
    </Console>
  )
}
