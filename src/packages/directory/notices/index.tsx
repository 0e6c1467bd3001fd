import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { NOTICE_KINDS, type NoticeKind } from '@/domain/contract/notices'
import { NOTICE_STATES } from '@/domain/rules/noticeFlow'
import { showDay } from '@/domain/rules/shanghai'
import { NOTICE_TONES } from '@/src/components/noticeTones'
import { open } from '@/src/pages'
import { usePages } from '@/src/query'
import { Card } from '@/src/ui/Card'
import { Chips } from '@/src/ui/Chips'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { optionsOf } from '@/src/ui/options'
import { Page } from '@/src/ui/Page'
import { Row } from '@/src/ui/Row'
import { StateTag } from '@/src/ui/StateTag'
import './index.scss'

type NoticeRow = OutputOf<'notices.list'>['rows'][number]

function periodOf({ postedOn, endOn }: NoticeRow): string {
  return postedOn && endOn ? `${showDay(postedOn)}发布，至${showDay(endOn)} 24:00` : ''
}

function Line({ row }: { row: NoticeRow }) {
  const { id, title, kind, state, people } = row
  return (
    <Card label={`${NOTICE_STATES[state]}，${title}`} onClick={() => open('notice', { id })}>
      <StateTag word={NOTICE_STATES[state]} tone={NOTICE_TONES[state]} />
      <Text className="notices-title">{title}</Text>
      <Text className="notices-line">{`${NOTICE_KINDS[kind]} · ${people} 人`}</Text>
      <Text className="notices-line">{periodOf(row)}</Text>
    </Card>
  )
}

/** Every public notice, for everybody. 第六条(四), 第八条 */
export default function NoticesPage() {
  const [kinds, setKinds] = useState<NoticeKind[]>([])
  const [kind] = kinds
  // The centre's own drafts are at home in the console.
  const posted = (page: OutputOf<'notices.list'>) => page.rows.filter(({ state }) => state !== 'draft')
  const pages = usePages('notices.list', kind ? { kind } : {}, posted)
  return (
    <Page title="公示">
      <View className="notices-tabs">
        <Chips single label="公示类型" options={optionsOf(NOTICE_KINDS)} value={kinds} onChange={setKinds} />
      </View>
      <List
        pages={pages}
        keyOf={(row) => row.id}
        render={(row) => <Line row={row} />}
        empty={<Empty title="还没有公示" hint="拟聘任和解聘的公示会发布在这里，任何人都可以查看。" icon="file" />}
      />
      <Card>
        <Row
          icon="search"
          title="查询异议办理进度"
          note="凭受理编号和电话，不需要登录"
          onClick={() => open('objection')}
        />
      </Card>
    </Page>
  )
}
