import { ASSURANCES } from '@/domain/rules/assurances'
import { FIRM_SIZES, type FirmSize } from '@/domain/rules/firmSizes'
import { POSTS, type Post } from '@/domain/rules/posts'
import { WORK_FIELDS } from '@/domain/rules/workFields'
import { Chips } from '@/src/ui/Chips'
import { Choice } from '@/src/ui/Choice'
import { Field } from '@/src/ui/Field'
import { OneOf } from '@/src/ui/OneOf'
import { optionsOf } from '@/src/ui/options'
import type { QuestionProps } from './answers'
import { managesFirm } from './questions'

const AGENCY_POSTS = [
  { value: 'chief' as const, label: '机构负责人' },
  { value: 'keyStaff' as const, label: POSTS.keyStaff },
  { value: 'staff' as const, label: POSTS.staff },
]
const BIG_FIRM_POSTS: Post[] = ['chief', 'deputyManager', 'departmentHead', 'staff']
const SMALL_FIRM_POSTS: Post[] = ['founder', 'staff']

/** The posts that matter for a firm of this size: above a department, or the founder. 第五条(三) */
const POSTS_IN: Record<FirmSize, Post[]> = {
  large: BIG_FIRM_POSTS,
  medium: BIG_FIRM_POSTS,
  small: SMALL_FIRM_POSTS,
  micro: SMALL_FIRM_POSTS,
}

function FirmRole({ answers, onChange }: QuestionProps) {
  const { firmSize, posts, inGoodStanding } = answers
  return (
    <>
      <OneOf
        label="企业规模"
        hint="以统计部门划分的大中小微型为准"
        options={optionsOf(FIRM_SIZES)}
        value={firmSize}
        onChange={(chosen) => onChange({ firmSize: chosen, posts: [] })}
      />
      {firmSize ? (
        <OneOf
          label="您的职务"
          options={POSTS_IN[firmSize].map((value) => ({ value, label: POSTS[value] }))}
          value={posts[0] ?? null}
          onChange={(chosen) => onChange({ posts: chosen ? [chosen] : [] })}
        />
      ) : null}
      {managesFirm(answers) ? (
        <OneOf
          label="企业经营状况良好吗"
          options={optionsOf(ASSURANCES)}
          value={inGoodStanding}
          onChange={(chosen) => onChange({ inGoodStanding: chosen })}
        />
      ) : null}
    </>
  )
}

/** What somebody does there: asked differently for each kind of unit. */
export function Role(props: QuestionProps) {
  const { answers, onChange } = props
  const { unitKind, posts, workFields, in1650 } = answers
  if (unitKind === 'hrAgency') {
    return (
      <Choice
        label="您的岗位"
        options={AGENCY_POSTS}
        value={posts[0] ?? null}
        onChange={(post) => onChange({ posts: [post] })}
      />
    )
  }
  const inFirm = unitKind === 'enterprise'
  return (
    <>
      {inFirm ? <FirmRole {...props} /> : null}
      <Field label="相关工作" hint="做过下面哪些工作，可多选；没有就不选" optional={inFirm}>
        <Chips
          label="相关工作"
          options={optionsOf(WORK_FIELDS).filter(({ value }) => value !== 'other' || !inFirm)}
          value={workFields}
          onChange={(chosen) => onChange({ workFields: chosen })}
        />
      </Field>
      {unitKind === 'none' ? null : (
        <OneOf
          label="单位属于“1650”产业体系吗"
          hint="省重点发展的 16 个先进制造业集群、50 条产业链"
          options={optionsOf(ASSURANCES)}
          value={in1650}
          onChange={(chosen) => onChange({ in1650: chosen })}
        />
      )}
    </>
  )
}
