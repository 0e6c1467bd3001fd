import { Text, View } from '@tarojs/components'
import { CITIES } from '@/domain/rules/cities'
import { showDay } from '@/domain/rules/shanghai'
import type { Column } from '@/src/ui/Table'
import type { RenewalRow } from './decidedLines'

function hintsOf({ openReports, overAge, noted }: RenewalRow): string[] {
  return [
    ...(openReports > 0 ? [`投诉 ${openReports} 件未办结`] : []),
    ...(overAge ? ['届满时超过 65 岁'] : []),
    ...(noted ? ['有本人说明'] : []),
  ]
}

function End({ row: { endOn, daysLeft, state } }: { row: RenewalRow }) {
  return (
    <View>
      <Text className="renewal-day">{showDay(endOn)}</Text>
      <Text className="renewal-line">{state === 'expired' ? '已届满' : `还有 ${daysLeft} 天`}</Text>
    </View>
  )
}

/** What a decision on renewal is prepared from, a line for each expert. 第七条 */
export const COLUMNS: readonly Column<RenewalRow>[] = [
  { key: 'name', title: '姓名', cell: ({ name }) => name, sortBy: ({ name }) => name },
  {
    key: 'unit',
    title: '单位',
    cell: ({ unit, city }) => `${unit}（${CITIES[city]}）`,
    sortBy: ({ city, unit }) => `${city}${unit}`,
  },
  { key: 'end', title: '聘期届满', cell: (row) => <End row={row} />, sortBy: ({ endOn }) => endOn },
  {
    key: 'services',
    title: '服务',
    cell: ({ services }) => String(services),
    sortBy: ({ services }) => services,
    align: 'end',
  },
  {
    key: 'score',
    title: '评分',
    cell: ({ score }) => (score === null ? '—' : score.toFixed(1)),
    sortBy: ({ score }) => score ?? 0,
    align: 'end',
  },
  {
    key: 'hints',
    title: '提示',
    cell: (row) => hintsOf(row).join('；') || '—',
    sortBy: (row) => -hintsOf(row).length,
  },
]
