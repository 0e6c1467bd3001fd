import { Text, View } from '@tarojs/components'
import type { CaseView } from '@/domain/contract/applications'
import { EMPTY_APPLICATION } from '@/domain/rules/applicationContent'
import { applicationChanges } from '@/domain/rules/applicationWords'
import { CATEGORIES } from '@/domain/rules/categories'
import { ELIGIBILITY } from '@/domain/rules/eligibilityPaths'
import { Card } from '@/src/ui/Card'
import { CheckList } from '@/src/ui/CheckList'
import { Notice } from '@/src/ui/Notice'
import { CATEGORY_CLAUSES } from './categoryClauses'
import { EvidenceFiles } from './EvidenceFiles'
import './EvidenceList.scss'

/** What a case is judged by; a panel sees neither the other paths nor what is missing. A case can be spread into it. */
export type EvidenceListProps = Pick<CaseView, 'category' | 'path' | 'needs' | 'warnings' | 'content' | 'files'> &
  Partial<Pick<CaseView, 'otherPaths' | 'missingProofs'>>

/** What the paper does not ask for and the paths of article 5 are read from, as filled in. */
const TOLD = ['titleLevel', 'titleSeries', 'titleField', 'unitKind', 'relatives']

/** What the applicant told beyond the paper, in the form's words and order. */
function toldLines({ content }: EvidenceListProps): { label: string; words: string }[] {
  return applicationChanges(EMPTY_APPLICATION, content)
    .filter(({ field }) => TOLD.includes(field) || field.startsWith('facts.'))
    .map(({ label, after }) => ({ label, words: after }))
}

function Others({ otherPaths }: { otherPaths: NonNullable<EvidenceListProps['otherPaths']> }) {
  const fitting = otherPaths.filter(({ fits }) => fits).map(({ label }) => label)
  const words = fitting.length > 0 ? `按所填内容也符合：${fitting.join('、')}` : '按所填内容没有其他符合的条件'
  return <Text className="evidence-note">{words}</Text>
}

/** The chosen path with its clause, what it asks and how each stands, what the applicant told, and the papers by kind. 第五条 */
export function EvidenceList(evidence: EvidenceListProps) {
  const { category, path, needs, warnings, otherPaths, missingProofs = [] } = evidence
  const { article, label } = ELIGIBILITY[path]
  const told = toldLines(evidence)
  return (
    <>
      {warnings.map((words) => (
        <Notice key={words} tone="warn" words={words} />
      ))}
      <Card title="符合的条件">
        <Text className="evidence-path">{label}</Text>
        <Text className="evidence-note">{`${article} · ${CATEGORIES[category]}`}</Text>
        <CheckList
          label="逐项核对"
          checks={needs.map(({ asks, standing, words }) => ({ asks, state: standing, ...(words ? { words } : {}) }))}
        />
        {otherPaths ? <Others otherPaths={otherPaths} /> : null}
        <Text className="evidence-clause">{`${article}：${CATEGORY_CLAUSES[category]}`}</Text>
      </Card>
      <Card title="证明材料">
        {missingProofs.length > 0 ? <Notice tone="warn" words={`还缺：${missingProofs.join('；')}`} /> : null}
        <EvidenceFiles content={evidence.content} files={evidence.files} />
      </Card>
      {told.length > 0 ? (
        <Card title="申请人补充填写">
          {told.map((line) => (
            <View key={line.label} className="evidence-told">
              <Text className="evidence-told-label">{line.label}</Text>
              <Text className="evidence-told-words">{line.words}</Text>
            </View>
          ))}
        </Card>
      ) : null}
    </>
  )
}
