import { Text, View } from '@tarojs/components'
import type { CaseRow } from '@/domain/contract/applications'
import { CATEGORIES } from '@/domain/rules/categories'
import { Table, type Column } from '@/src/ui/Table'
import { evidenceWords, remarkOf, totalsOf } from './coverWords'

type CoverRow = CaseRow & { returnedWhy?: string }

const COLUMNS: readonly Column<CoverRow>[] = [
  { key: 'name', title: '姓名', cell: ({ name }) => name },
  { key: 'unit', title: '所在单位', cell: ({ unit }) => unit || '无所在单位' },
  { key: 'post', title: '职务职称', cell: ({ postAndTitle }) => postAndTitle },
  { key: 'category', title: '类别', cell: ({ category }) => CATEGORIES[category] },
  { key: 'evidence', title: '符合的条件', cell: evidenceWords },
  { key: 'remark', title: '备注', cell: remarkOf },
]

interface CoverListProps {
  city: string
  round: string
  rows: readonly CoverRow[]
  onRow?: (row: CoverRow) => void
}

/** The list that goes with a batch, as it is printed. 第六条(二) */
export function CoverList({ city, round, rows, onRow }: CoverListProps) {
  // A column of nothing is left out: on a phone each row would have an empty line of it.
  const columns = COLUMNS.filter(({ key }) => key !== 'remark' || rows.some((row) => remarkOf(row) !== ''))
  return (
    <View className="cover">
      <Text className="cover-title">江苏省职业指导专家推荐人选汇总表</Text>
      <Text className="batch-note">{`报送单位：${city}市公共就业服务机构 · 批次：${round}`}</Text>
      <Table label="推荐人选" columns={columns} rows={rows} keyOf={({ id }) => id} {...(onRow ? { onRow } : {})} />
      <Text className="batch-note">{`共 ${rows.length} 人：${totalsOf(rows)}`}</Text>
    </View>
  )
}
