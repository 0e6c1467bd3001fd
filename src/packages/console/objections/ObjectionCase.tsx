import { Text } from '@tarojs/components'
import type { ObjectionCase as Case } from '@/domain/contract/notices'
import { OBJECTION_STATES } from '@/domain/rules/objectionFlow'
import { Pictures } from '@/src/components/Pictures'
import { open } from '@/src/pages'
import { useCall } from '@/src/query'
import { Card } from '@/src/ui/Card'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { Row } from '@/src/ui/Row'
import { Timeline } from '@/src/ui/Timeline'
import { useNow } from '@/src/ui/useNow'
import { ObjectionActs } from './ObjectionActs'

/** Who objected and why: for the case officer alone. 第六条(四) */
function Said({ found }: { found: Case }) {
  const { objector, facts, files, officerName } = found
  if (!objector) {
    const words = officerName
      ? `这件异议由 ${officerName} 办理，只有经办人能看到异议人、事实和材料。`
      : '认领后才能看到异议人、事实和材料。'
    return <Notice words={words} />
  }
  return (
    <Card title="异议内容（只有您能看到）">
      <Row icon="person" title={objector.name} note={objector.phone} />
      <Text className="objections-text">{facts}</Text>
      {files.length > 0 ? <Pictures files={files} /> : <Text className="objections-line">没有附材料</Text>}
    </Card>
  )
}

/** One objection, what may be done with it, and how it went. 第六条(四)(五) */
export function ObjectionCase({ id }: { id: string }) {
  const seen = useCall('notices.objection', { id })
  const nowAt = useNow()
  return (
    <Loaded seen={seen} rows={5}>
      {(found) => (
        <>
          <Card title={`对 ${found.personNo}. ${found.personName} 的异议`}>
            <Row title="受理编号" note={found.receiptNo} end={OBJECTION_STATES[found.state]} />
            <Row
              icon="file"
              title={found.noticeTitle}
              note="查看公示"
              onClick={() => open('staffNotices', { id: found.noticeId })}
            />
          </Card>
          <Said found={found} />
          <ObjectionActs key={found.version} found={found} onReload={() => void seen.reload()} />
          {found.finding ? (
            <Card title="书面结论">
              <Text className="objections-text">{found.finding}</Text>
            </Card>
          ) : null}
          <Card title="经过">
            <Timeline steps={found.timeline} nowAt={nowAt} />
          </Card>
        </>
      )}
    </Loaded>
  )
}
