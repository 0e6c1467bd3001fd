import { Text, View } from '@tarojs/components'
import type { OutputOf } from '@/domain/contract'
import { NOTICE_KINDS } from '@/domain/contract/notices'
import { NOTICE_STATES } from '@/domain/rules/noticeFlow'
import { showDay } from '@/domain/rules/shanghai'
import { NOTICE_TONES } from '@/src/components/noticeTones'
import { usePages } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { StateTag } from '@/src/ui/StateTag'
import { useWide } from '@/src/ui/useWide'

type NoticeRow = OutputOf<'notices.list'>['rows'][number]

interface NoticeListProps {
  openId: string
  onOpen: (id: string) => void
  onNew: () => void
}

function Line({ row, chosen, onOpen }: { row: NoticeRow; chosen: boolean; onOpen: () => void }) {
  const { title, kind, state, people, endOn } = row
  return (
    <Card
      label={`${NOTICE_STATES[state]}，${title}`}
      onClick={onOpen}
      {...(chosen ? { className: 'notices-chosen' } : {})}
    >
      <StateTag word={NOTICE_STATES[state]} tone={NOTICE_TONES[state]} />
      <Text className="notices-title">{title}</Text>
      <Text className="notices-line">{`${NOTICE_KINDS[kind]} · ${people} 人`}</Text>
      {endOn ? <Text className="notices-line">{`至${showDay(endOn)} 24:00`}</Text> : null}
    </Card>
  )
}

/** Drafts first, then what was posted, newest first. */
export function NoticeList({ openId, onOpen, onNew }: NoticeListProps) {
  const pages = usePages('notices.list', {}, (page) => page.rows)
  const wide = useWide()
  return (
    <>
      <View className="notices-new">
        <Button look="secondary" onClick={onNew}>
          新建拟聘任公示
        </Button>
      </View>
      <List
        pages={pages}
        keyOf={(row) => row.id}
        render={(row) => <Line row={row} chosen={wide && row.id === openId} onOpen={() => onOpen(row.id)} />}
        empty={<Empty title="还没有公示" hint="评审结果放行、撤销期满后，可以新建拟聘任公示。" icon="file" />}
      />
    </>
  )
}
