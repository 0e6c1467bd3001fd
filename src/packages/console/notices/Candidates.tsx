import type { OutputOf } from '@/domain/contract'
import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { useCall } from '@/src/query'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { Table, type Column } from '@/src/ui/Table'

type Candidate = OutputOf<'notices.candidates'>['rows'][number]

const COLUMNS: readonly Column<Candidate>[] = [
  { key: 'name', title: '姓名', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'unit', title: '单位', cell: ({ unit }) => unit, sortBy: ({ unit }) => unit },
  { key: 'post', title: '职务职称', cell: ({ postAndTitle }) => postAndTitle },
  {
    key: 'category',
    title: '人员类别',
    cell: ({ category }) => (category ? CATEGORIES[category] : ''),
    sortBy: ({ category }) => category ?? '',
  },
  { key: 'city', title: '设区市', cell: ({ city }) => CITIES[city], sortBy: ({ city }) => city },
]

interface CandidatesProps {
  roundId: string
  own: readonly string[]
  value: readonly string[]
  onChange: (ids: string[]) => void
}

/** Why some are not in the table, counted by reason. */
function blockedWords(blocked: readonly Candidate[]): string[] {
  const reasons = [...new Set(blocked.map((each) => each.blocked))]
  return reasons.map((reason) => {
    const names = blocked.filter((each) => each.blocked === reason).map(({ name }) => name)
    return `${names.slice(0, 10).join('、')}${names.length > 10 ? ` 等 ${names.length} 人` : ''}：${reason}`
  })
}

/** Who can go into the notice, to be picked; and who cannot yet, with why. */
export function Candidates({ roundId, own, value, onChange }: CandidatesProps) {
  const seen = useCall('notices.candidates', { roundId })
  return (
    <Loaded seen={seen}>
      {({ rows }) => {
        const isFree = ({ applicationId, blocked }: Candidate) => blocked === '' || own.includes(applicationId)
        const free = rows.filter(isFree)
        return (
          <>
            {blockedWords(rows.filter((row) => !isFree(row))).map((words) => (
              <Notice key={words} tone="warn" words={words} />
            ))}
            {free.length > 0 ? (
              <Table
                label="可以公示的拟聘人员"
                columns={COLUMNS}
                rows={free}
                keyOf={({ applicationId }) => applicationId}
                select={{ keys: value, onChange }}
              />
            ) : (
              <Empty title="现在没有可以公示的人员" hint="评审结果放行、撤销期满后，会出现在这里。" icon="person" />
            )}
          </>
        )
      }}
    </Loaded>
  )
}
