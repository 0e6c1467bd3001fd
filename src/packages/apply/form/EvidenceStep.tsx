import { APPLICATION_FIELDS } from '@/domain/rules/applicationSteps'
import { CATEGORIES, type Category } from '@/domain/rules/categories'
import { ELIGIBILITY, type EvidencePath } from '@/domain/rules/eligibilityPaths'
import { attachedProofs, factsFor } from '@/domain/rules/pathFacts'
import type { ProofKind } from '@/domain/rules/proofKinds'
import { missingProofs, proofsFor, showProofs } from '@/domain/rules/proofNeeds'
import { Attachments } from '@/src/components/Attachments'
import { Card } from '@/src/ui/Card'
import { Choice } from '@/src/ui/Choice'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { optionsOf } from '@/src/ui/options'
import { Fact } from './Fact'
import type { PartProps } from './fields'
import { Standing } from './Standing'
import { TextField } from './TextField'
import type { FormFiles } from './useFormFiles'

const isPath = (key: string): key is EvidencePath => key in ELIGIBILITY
const ALL_PATHS = Object.keys(ELIGIBILITY).filter(isPath)
const pathsOf = (category: Category) => ALL_PATHS.filter((path) => ELIGIBILITY[path].category === category)

function Belonging({ part }: { part: PartProps }) {
  const { content, change, troubleOf } = part
  const paths = content.category === '' ? [] : pathsOf(content.category)
  function choose(category: Category) {
    if (category === content.category) return
    // A category with a single path leaves nothing to choose.
    const [only, ...others] = pathsOf(category)
    change({ category, path: only && others.length === 0 ? only : '' })
  }
  return (
    <Card>
      <Field
        label={APPLICATION_FIELDS.category}
        name="category"
        hint="五类中选一类；需要时初审会与您商量调整"
        error={troubleOf('category')}
      >
        <Choice
          label={APPLICATION_FIELDS.category}
          options={optionsOf(CATEGORIES)}
          value={content.category || null}
          onChange={choose}
        />
      </Field>
      {paths.length > 0 ? (
        <Field label={APPLICATION_FIELDS.path} name="path" error={troubleOf('path')}>
          <Choice
            label={APPLICATION_FIELDS.path}
            options={paths.map((value) => ({ value, label: ELIGIBILITY[value].label }))}
            value={content.path || null}
            onChange={(path) => change({ path })}
          />
        </Field>
      ) : null}
    </Card>
  )
}

function missingWords(path: EvidencePath, attached: readonly ProofKind[]): string {
  const missing = missingProofs(path, attached).map(showProofs)
  return missing.length > 0 ? `还没有上传：${missing.join('、')}` : ''
}

/** Which of the nine ways of article 5, what it asks, how that stands now, and the papers that show it. 第五条, 附件1 注 */
export function EvidenceStep({ part, files }: { part: PartProps; files: FormFiles }) {
  const { content, troubleOf } = part
  const { path } = content
  const missing = path === '' ? '' : missingWords(path, attachedProofs(content))
  return (
    <>
      <Belonging part={part} />
      {path === '' ? null : (
        <>
          <Card title="请说明">
            {factsFor(path).map((fact) => (
              <Fact key={fact} fact={fact} part={part} />
            ))}
          </Card>
          <Standing part={part} path={path} />
        </>
      )}
      <Card>
        <Field
          label={APPLICATION_FIELDS.proofs}
          name="proofs"
          hint="扫描或拍照上传，字和章要看得清"
          error={troubleOf('proofs')}
        >
          {missing ? <Notice tone="warn" words={missing} /> : null}
          <Attachments attachments={files.proofs} wanted={path === '' ? [] : proofsFor(path).flat()} />
        </Field>
      </Card>
      <Card>
        <TextField
          part={part}
          name="relatives"
          maxLength={200}
          optional
          hint="在市级机构、省中心或评审小组任职的亲属，写姓名和关系，评审时回避"
        />
      </Card>
    </>
  )
}
