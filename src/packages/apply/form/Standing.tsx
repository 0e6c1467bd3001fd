import { Text } from '@tarojs/components'
import { factsOf } from '@/domain/rules/applicationFacts'
import { checkEligibility } from '@/domain/rules/eligibility'
import { NEEDS, type Gap, type NeedKey } from '@/domain/rules/eligibilityNeeds'
import { ELIGIBILITY, type EvidencePath } from '@/domain/rules/eligibilityPaths'
import { Card } from '@/src/ui/Card'
import { CheckList, type Check } from '@/src/ui/CheckList'
import { Notice } from '@/src/ui/Notice'
import type { PartProps } from './fields'

function checkOf(asks: string, gap: Gap | null): Check {
  if (!gap) return { asks, state: 'met' }
  return { asks, state: gap.judged ? 'toJudge' : 'missing', words: gap.words }
}

/** How the chosen path stands with what is filled in so far, by the rules the reviewers read; a gap keeps nobody from applying. 第五条 */
export function Standing({ part, path }: { part: PartProps; path: EvidencePath }) {
  const { application, content, todayOn } = part
  const facts = factsOf(content, application.bornOn)
  const onDate = application.round?.ageReferenceOn ?? todayOn
  const needs: readonly NeedKey[] = ELIGIBILITY[path].needs
  const checks = needs.map((need) => checkOf(NEEDS[need].asks, NEEDS[need].gap(facts, onDate)))
  const { warnings } = checkEligibility(facts, { onDate })
  return (
    <Card title="对照条件">
      <Text className="apply-note">{`管理规程${ELIGIBILITY[path].article}。还差的不影响提交，由市级初审判断。`}</Text>
      <CheckList label="对照条件" checks={checks} />
      {warnings.map((warning) => (
        <Notice key={warning} tone="warn" words={warning} />
      ))}
    </Card>
  )
}
