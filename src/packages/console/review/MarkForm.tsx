import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { PanelCase } from '@/domain/contract/panel'
import { MARK_CRITERIA, type MarkCriterion } from '@/domain/rules/markCriteria'
import { areWeights, markTotal, type Points } from '@/domain/rules/panelMarks'
import { FormActs } from '@/src/components/form/FormActs'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Chips } from '@/src/ui/Chips'
import { TextArea } from '@/src/ui/TextArea'
import { NumberInput } from '../rounds/NumberInput'
import { CRITERIA } from '../rounds/Weights'
import { AbstainSheet } from './AbstainSheet'
import { useMark, weightsOf, type MarkDraft } from './useMark'

const QUICK = ['60', '70', '80', '90'].map((value) => ({ value, label: value }))
const isPoint = (value: number) => Number.isInteger(value) && value >= 0 && value <= 100

/** The total as it would be handed in; null until every criterion has its points. */
function totalOf(points: Points | null, seen: PanelCase): number | null {
  const weights = weightsOf(seen)
  if (!points || !areWeights(weights) || !CRITERIA.every((key) => isPoint(points[key]))) return null
  return markTotal(points, weights)
}

interface CriterionProps {
  draft: MarkDraft
  criterion: MarkCriterion
  weight: number
}

/** Points for one criterion, by keys or a quick tap. */
function Criterion({ draft, criterion, weight }: CriterionProps) {
  const { label, asks } = MARK_CRITERIA[criterion]
  return (
    <FormField of={draft} name={`points.${criterion}`} label={`${label}（占 ${weight}%）`} hint={asks}>
      {({ value, ...bound }) => (
        <View className="mark-criterion">
          <View className="mark-number">
            <NumberInput label={`${label}，0 至 100 分`} maxLength={3} value={value} {...bound} />
          </View>
          <Chips
            single
            label={`${label}常用分数`}
            options={QUICK}
            value={[String(value)]}
            onChange={([chosen]) => bound.onChange(chosen === undefined ? Number.NaN : Number(chosen))}
          />
        </View>
      )}
    </FormField>
  )
}

function Total({ draft, seen }: { draft: MarkDraft; seen: PanelCase }) {
  const points = useWatch({ control: draft.form.control, name: 'points' })
  const total = totalOf(points, seen)
  return <Text className="mark-total">{total === null ? '四项都打分后显示总分' : `加权总分 ${total.toFixed(1)}`}</Text>
}

interface MarkFormProps {
  seen: PanelCase
  onDone: () => void
  onReload: () => void
}

/** Points and an opinion; others' come after one's own. 第六条(三) */
export function MarkForm({ seen, onDone, onReload }: MarkFormProps) {
  const [abstaining, setAbstaining] = useState(false)
  const { draft, busy, problem, submit } = useMark(seen, 'points', onDone)
  const weights = weightsOf(seen)
  return (
    <Card title={seen.mine ? '修改评分' : '评分'}>
      {CRITERIA.map((key) => (
        <Criterion key={key} draft={draft} criterion={key} weight={weights[key]} />
      ))}
      <Total draft={draft} seen={seen} />
      <FormField of={draft} name="opinion" label="评审意见" hint="其他成员提交后可以看到">
        {(bound) => <TextArea label="评审意见" rows={3} range={{ min: 4, max: 500 }} {...bound} />}
      </FormField>
      <Trouble problem={problem} action={{ label: '刷新', onClick: onReload }} />
      <FormActs saved={draft.saved}>
        <Button busy={busy} onClick={submit}>
          提交评分
        </Button>
        <Button look="quiet" onClick={() => setAbstaining(true)}>
          弃权
        </Button>
      </FormActs>
      <Text className="mark-note">提交后才能看到其他成员的意见；结果放行前可以修改，每次修改都有记录。</Text>
      {abstaining ? <AbstainSheet seen={seen} onClose={() => setAbstaining(false)} onDone={onDone} /> : null}
    </Card>
  )
}
