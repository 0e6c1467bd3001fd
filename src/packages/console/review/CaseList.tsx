import { Text, View } from '@tarojs/components'
import type { OutputOf } from '@/domain/contract'
import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { spoken } from '@/src/ui/a11y'
import { Button } from '@/src/ui/Button'
import { Empty } from '@/src/ui/Empty'
import { StateTag } from '@/src/ui/StateTag'
import { useWide } from '@/src/ui/useWide'
import { useGrowing } from '../rounds/useGrowing'
import { MARK_STATES } from './markStates'

type Cases = OutputOf<'panel.cases'>

interface LineProps {
  row: Cases['rows'][number]
  chosen: boolean
  onClick: () => void
}

function CaseLine({ row: { state, name, no, city, category }, chosen, onClick }: LineProps) {
  const { word, tone } = MARK_STATES[state]
  return (
    <View
      className={`mark-line ${chosen ? 'mark-line--chosen' : ''}`}
      hoverClass="pressed"
      onClick={onClick}
      {...spoken('button', `${word}，${name}`)}
    >
      <StateTag word={word} tone={tone} />
      <Text className="mark-line-name">{name}</Text>
      <Text className="mark-note">{`${no} · ${CITIES[city]}市`}</Text>
      <Text className="mark-note">{CATEGORIES[category]}</Text>
    </View>
  )
}

interface CaseListProps extends Cases {
  current: string | null
  onChoose: (id: string) => void
}

/** What the member was given, with how many wait. */
export function CaseList({ rows, left, current, onChoose }: CaseListProps) {
  const growing = useGrowing(rows, useWide())
  if (rows.length === 0) {
    return <Empty title="现在没有分配给您的申请" hint="分配后会在“消息”里提醒您。" icon="check" />
  }
  return (
    <>
      <Text className="mark-left">
        {left > 0 ? `${rows.length} 份中还有 ${left} 份待评` : `${rows.length} 份都已评完`}
      </Text>
      {growing.rows.map((row) => (
        <CaseLine key={row.id} row={row} chosen={row.id === current} onClick={() => onChoose(row.id)} />
      ))}
      {growing.left > 0 ? (
        <Button look="quiet" onClick={growing.more}>
          {`再显示 20 份（还有 ${growing.left} 份）`}
        </Button>
      ) : null}
      <Text className="mark-keys">键盘：j 下一份，k 上一份</Text>
    </>
  )
}
