import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CalendarYearView } from '@/domain/contract/staff'
import { ROLES } from '@/domain/rules/roles'
import { showMoment } from '@/domain/rules/shanghai'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { Notice } from '@/src/ui/Notice'
import { Row } from '@/src/ui/Row'
import { useNow } from '@/src/ui/useNow'
import { spansOf } from './spans'
import { Spans } from './Spans'

/** A mini program opens no foreign page, so the address is copied there. */
function openNotice(address: string) {
  if (process.env.TARO_ENV === 'h5') window.open(address, '_blank', 'noopener')
  else void Taro.setClipboardData({ data: address })
}

const ORIGINS: Record<CalendarYearView['origin'], string> = {
  product: '随产品提供，来自国务院办公厅放假安排通知。',
  entered: '由系统管理员录入。',
  none: '还没有录入。',
}

interface YearProps {
  view: CalendarYearView
  busy: boolean
  /** Why nothing could be imported; '' when nothing failed. */
  problem: string
  onEdit: () => void
  onImport: () => void
}

/** What holds for one year, and where it comes from. */
export function Year({ view, busy, problem, onEdit, onImport }: YearProps) {
  const { year, days, origin, source, canEdit } = view
  return (
    <Card title={`${year} 年`}>
      <Text className="calendar-line">{ORIGINS[origin]}</Text>
      {source ? <Row icon="file" title="放假安排通知" note={source} onClick={() => openNotice(source)} /> : null}
      {days.length === 0 ? (
        <Empty title={`${year} 年的放假安排还没有录入`} hint="通知一般在前一年 11 月公布。" icon="calendar" />
      ) : (
        <Spans spans={spansOf(days)} />
      )}
      {problem ? <Notice tone="bad" words={problem} /> : null}
      {canEdit ? (
        <View className="calendar-acts">
          <Button look="secondary" busy={busy} onClick={onImport}>
            导入节假日
          </Button>
          <Button onClick={onEdit}>编辑</Button>
        </View>
      ) : null}
    </Card>
  )
}

/** Who entered which year, when and why. */
export function Entries({ history }: Pick<CalendarYearView, 'history'>) {
  const nowAt = useNow()
  if (history.length === 0) return null
  return (
    <Card title="录入记录">
      {history.map(({ year, whoName, role, at, why }) => (
        <Row
          key={`${at}`}
          title={`${year} 年`}
          note={`${whoName}（${ROLES[role]}）· ${showMoment(at, nowAt)} · ${why}`}
        />
      ))}
    </Card>
  )
}
