import { Text, View } from '@tarojs/components'
import { CATEGORIES } from '@/domain/rules/categories'
import { checkEligibility, ELIGIBILITY_OUTCOMES, type EligibilityOutcome } from '@/domain/rules/eligibility'
import type { EligibilityFacts } from '@/domain/rules/eligibilityFacts'
import { ELIGIBILITY, type EvidencePath } from '@/domain/rules/eligibilityPaths'
import { Card } from '@/src/ui/Card'
import { Icon, type IconName } from '@/src/ui/Icon'
import { Notice } from '@/src/ui/Notice'
import { Row } from '@/src/ui/Row'
import { ALL_PATHS, shownPaths } from './shownPaths'

const FOR_EVERYBODY = [
  '《江苏省职业指导专家申请表》，填写并签署承诺',
  '所在单位同意（盖章件或单位在线确认）；没有单位的说明原因',
  '还须符合第四条基本条件：拥护党的路线方针政策、有良好职业道德、熟悉就业政策、身心健康，由您声明、市级审核',
]

const OUTCOMES: Record<EligibilityOutcome, { icon: IconName; sentence: string }> = {
  likely: { icon: 'check', sentence: '以下任一类符合即可申请，最终以市级初审为准。' },
  gaps: { icon: 'info', sentence: '补齐后就可以申请。情况特殊的，也可以向所在地公共就业服务机构说明。' },
  explain: { icon: 'warn', sentence: '可以申请。有需要判断的地方，由市级公共就业服务机构书面说明。' },
}

function Lines({ title, lines, icon }: { title: string; lines: readonly string[]; icon: IconName }) {
  return (
    <View className="self-check-lines">
      <Text className="self-check-head">{title}</Text>
      {lines.map((line) => (
        <View key={line} className="self-check-line">
          <Icon name={icon} size="s" />
          <Text className="self-check-words">{line}</Text>
        </View>
      ))}
    </View>
  )
}

function PathCard({ path, gaps }: { path: EvidencePath; gaps: readonly string[] }) {
  const { label, article, category, prepare } = ELIGIBILITY[path]
  return (
    <Card title={label}>
      <Text className="self-check-note">{`管理规程${article} · ${CATEGORIES[category]}`}</Text>
      {gaps.length > 0 ? <Lines title="还差" lines={gaps} icon="info" /> : null}
      <Lines title="请准备" lines={prepare} icon="file" />
    </Card>
  )
}

/** The outcome in words, with the clause, what is wanting and what to bring. */
export function Result({ facts, onDate }: { facts: EligibilityFacts; onDate: string }) {
  const check = checkEligibility(facts, { onDate })
  const { overall, warnings, paths } = check
  const shown = shownPaths(check, facts, onDate)
  const fewest = Math.min(...shown.map((path) => paths[path].gaps.length))
  const words = overall === 'gaps' ? `${ELIGIBILITY_OUTCOMES.gaps} ${fewest} 项` : ELIGIBILITY_OUTCOMES[overall]
  return (
    <>
      <View className={`self-check-outcome self-check-outcome--${overall}`}>
        <View className="self-check-result">
          <Icon name={OUTCOMES[overall].icon} />
          <Text className="self-check-outcome-word">{words}</Text>
        </View>
        <Text>{OUTCOMES[overall].sentence}</Text>
      </View>
      {warnings.map((warning) => (
        <Notice key={warning} tone="warn" words={warning} />
      ))}
      {shown.map((path) => (
        <PathCard key={path} path={path} gaps={paths[path].gaps} />
      ))}
      <Card title="每位申请人都要">
        <Lines title="请准备" lines={FOR_EVERYBODY} icon="file" />
      </Card>
      <Card title="其他途径">
        {ALL_PATHS.filter((path) => !shown.includes(path)).map((path) => (
          <Row
            key={path}
            title={ELIGIBILITY[path].label}
            note={`${ELIGIBILITY[path].article}：${paths[path].gaps.join('；')}`}
          />
        ))}
      </Card>
    </>
  )
}
