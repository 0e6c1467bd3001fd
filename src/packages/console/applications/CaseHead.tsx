import { Text, View } from '@tarojs/components'
import type { CaseView } from '@/domain/contract/applications'
import { CITIES } from '@/domain/rules/cities'
import { RECOMMENDATION_SOURCES } from '@/domain/rules/recommendationSources'
import { showDay } from '@/domain/rules/shanghai'
import { scrollToField } from '@/src/ui/scrollToField'
import { spoken } from '@/src/ui/a11y'
import { StateTag } from '@/src/ui/StateTag'
import { caseState } from './caseStates'
import { marksOf, waitingWords } from './CaseLine'

export const DECISION_ID = 'case-decision'

const toDecision = () => scrollToField(DECISION_ID)

/** Who it is, where the case stands, and what to notice first. */
export function CaseHead({ seen }: { seen: CaseView }) {
  const { name, no, state, late, city, roundTitle, source, ageReferenceOn, batchNo } = seen
  const { word, tone } = caseState(state)
  const batch = batchNo ? ` · 报送批次 ${batchNo}` : ''
  return (
    <View className="case-head">
      <View className="case-head-line">
        <Text className="case-head-name">{name}</Text>
        <StateTag word={word} tone={tone} />
        {late ? <StateTag word="已超期" tone="bad" /> : null}
        {marksOf(seen).map((mark) => (
          <StateTag key={mark} word={mark} tone="warn" />
        ))}
      </View>
      <Text className="case-note">
        {`${no} · ${CITIES[city]}市 · ${RECOMMENDATION_SOURCES[source]} · ${waitingWords(seen)}${batch}`}
      </Text>
      <Text className="case-note">{`${roundTitle} · 年龄计算日 ${showDay(ageReferenceOn)}`}</Text>
      {/* On a phone paper and evidence come first; from 1200 px on the decision is beside them. */}
      <View className="case-jump" hoverClass="pressed" onClick={toDecision} {...spoken('button')}>
        去办理
      </View>
    </View>
  )
}
