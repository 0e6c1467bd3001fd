import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { LedgerPage } from '@/domain/contract/appointments'
import { AGE_LIMIT_YEARS } from '@/domain/rules/age'
import { DUTY_CLASSES } from '@/domain/rules/dutyClasses'
import { showDay, showMoment } from '@/domain/rules/shanghai'
import { useNow } from '@/src/now'
import { Button } from '@/src/ui/Button'
import { Row } from '@/src/ui/Row'
import { spoken } from '@/src/ui/a11y'
import './LedgerPaper.scss'

interface LedgerPaperProps {
  ledger: LedgerPage
  /** Opens one of the logs, where the reader may. */
  onLog?: (id: string) => void
}

/** Shown at once; more on demand. */
const FIRST_LOGS = 5
const MORE_LOGS = 20

function figuresOf({ services, consultations, refused, feedbacks, score }: LedgerPage) {
  return [
    { what: '已归档服务', number: String(services) },
    { what: '答复咨询', number: String(consultations) },
    { what: '婉拒或未答复', number: String(refused) },
    { what: feedbacks > 0 ? `评分（${feedbacks} 条）` : '评价', number: score === null ? '—' : score.toFixed(1) },
  ]
}

function Duties({ byDuty }: Pick<LedgerPage, 'byDuty'>) {
  const most = Math.max(1, ...byDuty.map(({ count }) => count))
  return (
    <View {...spoken('list', '按职责分类')}>
      {byDuty.map(({ dutyClass, count }) => (
        <View key={dutyClass} className="ledger-duty" {...spoken('listitem', `${DUTY_CLASSES[dutyClass]} ${count} 次`)}>
          <Text className="ledger-duty-name">{DUTY_CLASSES[dutyClass]}</Text>
          <View className="ledger-bar">
            <View className="ledger-bar-part" style={`width:${Math.round((count / most) * 100)}%`} />
          </View>
          <Text className="ledger-duty-count">{String(count)}</Text>
        </View>
      ))}
    </View>
  )
}

function daysOf({ startOn, endOn }: LedgerPage['logs'][number]): string {
  return startOn === endOn ? showDay(startOn) : `${showDay(startOn)} 至 ${showDay(endOn)}`
}

function Logs({ logs, onLog }: Pick<LedgerPage, 'logs'> & Pick<LedgerPaperProps, 'onLog'>) {
  const [shown, setShown] = useState(FIRST_LOGS)
  const rest = logs.length - shown
  if (logs.length === 0) return <Text className="ledger-line">本届还没有已归档的服务日志。</Text>
  return (
    <>
      {logs.slice(0, shown).map((log) => (
        <Row
          key={log.id}
          title={log.activityName}
          note={`${daysOf(log)} · ${log.place}`}
          {...(onLog ? { onClick: () => onLog(log.id) } : {})}
        />
      ))}
      {rest > 0 ? (
        <Button look="quiet" onClick={() => setShown(shown + MORE_LOGS)}>
          {`再显示 ${Math.min(rest, MORE_LOGS)} 条（还有 ${rest} 条）`}
        </Button>
      ) : null}
    </>
  )
}

function Person({ note, notedAt, ageAtEnd }: LedgerPage) {
  const nowAt = useNow()
  return (
    <>
      <Text className="ledger-head">本人说明</Text>
      <Text className="ledger-text">{note || '没有填写'}</Text>
      {notedAt === null ? null : <Text className="ledger-line">{showMoment(notedAt, nowAt)}</Text>}
      {ageAtEnd === null ? null : (
        <Text className="ledger-line">
          {ageAtEnd > AGE_LIMIT_YEARS
            ? `聘期届满时 ${ageAtEnd} 岁，超过 ${AGE_LIMIT_YEARS} 岁；年龄供参考，不单独作为理由（第四条(四)）`
            : `聘期届满时 ${ageAtEnd} 岁`}
        </Text>
      )}
    </>
  )
}

/** The one-page record of a term: accepted logs by duty, consultations, feedback, reports, and the expert's own note. 第七条, 第十条(三) */
export function LedgerPaper({ ledger, onLog }: LedgerPaperProps) {
  const { term, byDuty, logs, reports } = ledger
  return (
    <View>
      <Text className="ledger-line">{`聘期 ${showDay(term.startOn)} 至 ${showDay(term.endOn)}`}</Text>
      <Text className="ledger-line">{`第 ${term.nth} 届 · 证书编号 ${term.certificateNo}`}</Text>
      <View className="ledger-figures">
        {figuresOf(ledger).map(({ what, number }) => (
          <View key={what} className="ledger-figure">
            <Text className="ledger-figure-number">{number}</Text>
            <Text className="ledger-figure-what">{what}</Text>
          </View>
        ))}
      </View>
      <Text className="ledger-head">按职责分类（第九条）</Text>
      <Duties byDuty={byDuty} />
      <Person {...ledger} />
      {reports.length > 0 ? <Text className="ledger-head">{`投诉与监督（${reports.length} 件）`}</Text> : null}
      {reports.map(({ receiptNo, state, finding }) => (
        <Row key={receiptNo} title={receiptNo} note={finding || '还没有结论'} end={state} />
      ))}
      <Text className="ledger-head">{`已归档服务日志（${logs.length} 份）`}</Text>
      <Logs logs={logs} {...(onLog ? { onLog } : {})} />
    </View>
  )
}
