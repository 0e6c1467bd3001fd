import { Text } from '@tarojs/components'
import { useState } from 'react'
import { NOTICE_KINDS, type NoticeView } from '@/domain/contract/notices'
import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { NOTICE_STATES } from '@/domain/rules/noticeFlow'
import { NOTICE_TONES } from '@/src/components/noticeTones'
import { useCall } from '@/src/query'
import { Card } from '@/src/ui/Card'
import { Columns } from '@/src/ui/Columns'
import { Loaded } from '@/src/ui/Loaded'
import { StateTag } from '@/src/ui/StateTag'
import { Table, type Column } from '@/src/ui/Table'
import { useWide } from '@/src/ui/useWide'
import { EditNotice } from './EditNotice'
import { NoticeActs } from './NoticeActs'
import { NoticePapers } from './NoticePapers'
import { Period } from './Period'

type Person = NoticeView['persons'][number]

const words = (...parts: string[]) => parts.filter((part) => part !== '').join(' · ')

const columnsOf = (held: readonly number[]): Column<Person>[] => [
  { key: 'name', title: '姓名', cell: ({ no, name }) => `${no}. ${name}` },
  { key: 'unit', title: '单位和职务职称', cell: ({ unit, postAndTitle }) => words(unit, postAndTitle) },
  {
    key: 'category',
    title: '人员类别和设区市',
    cell: ({ category, city }) => words(category ? CATEGORIES[category] : '', CITIES[city]),
  },
  ...(held.length > 0
    ? [{ key: 'held', title: '异议', cell: ({ no }: Person) => (held.includes(no) ? '暂缓聘任' : '') }]
    : []),
]

function Announced({ notice }: { notice: NoticeView }) {
  const { kind, state, title, opening, contact, issuer } = notice
  return (
    <Card>
      <StateTag word={NOTICE_STATES[state]} tone={NOTICE_TONES[state]} />
      <Text className="notices-title">{title}</Text>
      <Text className="notices-line">{`${NOTICE_KINDS[kind]} · ${issuer}`}</Text>
      <Text className="notices-text">{opening}</Text>
      <Text className="notices-line">{`异议受理：${contact}`}</Text>
    </Card>
  )
}

function People({ notice: { persons, desk } }: { notice: NoticeView }) {
  return (
    <Card title={`名单（${persons.length} 人）`}>
      <Table label="公示名单" columns={columnsOf(desk?.held ?? [])} rows={persons} keyOf={({ no }) => `${no}`} />
    </Card>
  )
}

interface NoticeCaseProps {
  id: string
  /** The draft was dropped. */
  onGone: () => void
}

/** One notice as the centre sees it: what is published, its days, and what can be done. 第六条(四) */
export function NoticeCase({ id, onGone }: NoticeCaseProps) {
  const seen = useCall('notices.get', { id })
  const [editing, setEditing] = useState(false)
  const wide = useWide()
  return (
    <Loaded seen={seen} rows={5}>
      {(notice) => {
        if (editing) return <EditNotice notice={notice} onClose={() => setEditing(false)} />
        const beside = (
          <>
            <NoticeActs key={notice.version} notice={notice} onEdit={() => setEditing(true)} onGone={onGone} />
            <Period notice={notice} />
            <NoticePapers notice={notice} />
          </>
        )
        // On a phone the list comes last: what is to be done would lie below hundreds of people.
        return wide ? (
          <Columns beside={beside}>
            <Announced notice={notice} />
            <People notice={notice} />
          </Columns>
        ) : (
          <>
            <Announced notice={notice} />
            {beside}
            <People notice={notice} />
          </>
        )
      }}
    </Loaded>
  )
}
