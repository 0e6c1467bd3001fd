import { Text, View } from '@tarojs/components'
import type { CaseRow } from '@/domain/contract/applications'
import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { ELIGIBILITY } from '@/domain/rules/eligibilityPaths'
import { spoken } from '@/src/ui/a11y'
import { StateTag } from '@/src/ui/StateTag'
import { caseState } from './caseStates'

/** How long it has lain where it is, in words. */
export function waitingWords({ waitingDays }: Pick<CaseRow, 'waitingDays'>): string {
  return waitingDays === 0 ? '今天收到' : `已等待 ${waitingDays} 天`
}

/** What an officer should notice about a case before opening it. */
export function marksOf({ resubmitted, overAge, staged }: CaseRow): string[] {
  return [
    ...(resubmitted ? ['补正后重新提交'] : []),
    ...(overAge ? ['超过 65 岁'] : []),
    ...(staged ? [staged === 'shortlist' ? '已拟定：拟聘任' : '已拟定：不聘任'] : []),
  ]
}

interface CaseLineProps {
  row: CaseRow
  /** Shown beside the case it belongs to on a wide screen. */
  chosen?: boolean
  /** The centre sees whose city it is. */
  showCity?: boolean
  onClick: () => void
}

/** One application in the officers' queue. */
export function CaseLine({ row, chosen = false, showCity = false, onClick }: CaseLineProps) {
  const { word, tone } = row.late ? { word: '已超期', tone: 'bad' as const } : caseState(row.state)
  const marks = marksOf(row)
  const city = showCity ? `${CITIES[row.city]} · ` : ''
  return (
    <View
      className={`case-line ${chosen ? 'case-line--chosen' : ''}`}
      hoverClass="pressed"
      onClick={onClick}
      {...spoken('button', `${word}，${row.name}，${row.unit}`)}
    >
      <View className="case-line-head">
        <StateTag word={word} tone={tone} />
        <Text className="case-line-note">{waitingWords(row)}</Text>
      </View>
      <Text className="case-line-name">{row.name}</Text>
      <Text className="case-line-note">{`${city}${row.unit || '无所在单位'}`}</Text>
      <Text className="case-line-note">{`${CATEGORIES[row.category]} · ${ELIGIBILITY[row.path].label}`}</Text>
      {marks.length > 0 ? <Text className="case-line-marks">{marks.join(' · ')}</Text> : null}
    </View>
  )
}
