import type { OutputOf } from '@/domain/contract'
import { APPLICATION_STATES } from '@/domain/rules/applicationFlow'
import { showMoment } from '@/domain/rules/shanghai'
import { APPLICATION_TONES } from '@/src/components/applicationTones'
import { useNow } from '@/src/now'
import { open } from '@/src/pages'
import { Card } from '@/src/ui/Card'
import { Row } from '@/src/ui/Row'
import { StateTag } from '@/src/ui/StateTag'

type OwnRow = OutputOf<'applications.mine'>['rows'][number]

function noteOf({ no, savedAt, submittedAt }: OwnRow, nowAt: number): string {
  if (submittedAt === null) return `${showMoment(savedAt, nowAt)} 保存`
  return `${no}，${showMoment(submittedAt, nowAt)} 提交`
}

/** My applications, the newest first; a draft opens as a form, the others as where they stand. */
export function Own({ rows }: { rows: readonly OwnRow[] }) {
  const nowAt = useNow()
  if (rows.length === 0) return null
  return (
    <Card title="我的申请">
      {rows.map((row) => (
        <Row
          key={row.id}
          title={row.roundTitle || '未提交的申请'}
          note={noteOf(row, nowAt)}
          end={<StateTag word={APPLICATION_STATES[row.state]} tone={APPLICATION_TONES[row.state]} />}
          onClick={() => open(row.state === 'draft' ? 'applyForm' : 'applyProgress', { id: row.id })}
        />
      ))}
    </Card>
  )
}
