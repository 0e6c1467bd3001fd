import type { OwnApplication } from '@/domain/contract/applications'
import { Card } from '@/src/ui/Card'
import { Row } from '@/src/ui/Row'

/** What was sent back, each with its reason; a tap leads to the field. 第六条(二) 补正 */
export function Returned({ application, onMend }: { application: OwnApplication; onMend: (path: string) => void }) {
  const { state, returned } = application
  if (state !== 'returned' || returned.length === 0) return null
  return (
    <Card title={`请补正 ${returned.length} 处`}>
      {returned.map(({ field, label, reason }) => (
        <Row
          key={`${field}-${reason}`}
          icon="edit"
          title={label}
          note={reason}
          {...(field ? { onClick: () => onMend(field) } : {})}
        />
      ))}
    </Card>
  )
}
