import { applications, type CaseView } from '@/domain/contract/applications'
import { CITIES } from '@/domain/rules/cities'
import { ELIGIBILITY } from '@/domain/rules/eligibilityPaths'
import { PhotoGrid } from '@/src/components/PhotoGrid'
import { usePhotos } from '@/src/components/usePhotos'
import { Button } from '@/src/ui/Button'
import { Field } from '@/src/ui/Field'
import { TextArea } from '@/src/ui/TextArea'
import { ActForm, type ActFormProps } from './ActForm'
import { conditionProblems, ConditionFields, NOT_JUDGED, type Conditions } from './Conditions'
import { useActForm } from './useActForm'

type Result = 'recommend' | 'decline'

const TITLES = {
  recommend: { title: '推荐', done: '已推荐，等待报送' },
  decline: { title: '不推荐', done: '已办结，并通知申请人' },
} as const

/** The sentence most opinions consist of. */
function usualOpinion(result: Result, { name, path }: CaseView): string {
  const clause = `《管理规程》${ELIGIBILITY[path].article}`
  return result === 'recommend'
    ? `经审核，${name}同志符合${clause}规定的条件，材料齐全，同意推荐。`
    : `经审核，${name}同志的材料不足以证明符合${clause}规定的条件，不予推荐。`
}

function consequenceOf(result: Result, { name, city }: CaseView): string {
  return result === 'recommend'
    ? `推荐后进入“待报送”，随${CITIES[city]}市整批报送省中心；报送前可以退回初审重新办理。`
    : `不推荐后，${name}在本批次的这 1 份申请即告结束，不能恢复；本人会收到“未入选”的通知，看不到意见内容。`
}

const SEAL_MISSING = { field: 'seal', message: '请上传盖章件' }

/** The opinion of the city on annex 1: text, the four conditions, seal; over 65 a written reason. 第六条(二), 第四条 */
function OpinionForm({ result, seen, onCancel, onDone, onReload }: ActFormProps & { result: Result }) {
  const asksReason = result === 'recommend' && seen.overAge
  const seal = usePhotos({ draft: `seal-${seen.id}`, purpose: 'sealScan', max: 1, documents: true })
  const blank: { opinion: string; conditions: Conditions; overAgeReason: string } = {
    opinion: '',
    conditions: NOT_JUDGED,
    overAgeReason: '',
  }
  const form = useActForm({
    act: result,
    seen,
    schema: applications[result].input,
    blank,
    inputOf: (values) => ({ ...values, seal: seal.keys[0] ?? '' }),
    check: ({ conditions, overAgeReason }) => [
      ...conditionProblems(conditions),
      ...(asksReason && overAgeReason.trim() === ''
        ? [{ field: 'overAgeReason', message: '申请人超过 65 岁，请写明推荐理由' }]
        : []),
      ...(seal.keys.length === 0 ? [SEAL_MISSING] : []),
    ],
    done: TITLES[result].done,
    onDone: () => {
      seal.clear()
      onDone()
    },
  })
  const { values, change, errorAt } = form
  const { title } = TITLES[result]
  return (
    <ActForm
      title={title}
      confirm={title}
      consequence={consequenceOf(result, seen)}
      danger={result === 'decline'}
      form={form}
      onCancel={onCancel}
      onReload={onReload}
    >
      <ConditionFields
        conditions={values.conditions}
        errorAt={errorAt}
        onChange={(conditions) => change({ conditions })}
      />
      <Field label="意见" hint="会印在申请表上。" name="opinion" error={errorAt('opinion')}>
        <TextArea
          label="意见"
          value={values.opinion}
          range={{ min: 4, max: 500 }}
          onChange={(opinion) => change({ opinion })}
        />
        {values.opinion === '' ? (
          <Button look="quiet" small onClick={() => change({ opinion: usualOpinion(result, seen) })}>
            填入常用意见
          </Button>
        ) : null}
      </Field>
      {asksReason ? (
        <Field
          label="超龄推荐理由"
          hint={`申请人 ${seen.age} 岁，超过 65 岁须书面说明理由。第四条(四)`}
          name="overAgeReason"
          error={errorAt('overAgeReason')}
        >
          <TextArea
            label="超龄推荐理由"
            value={values.overAgeReason}
            range={{ max: 500 }}
            onChange={(overAgeReason) => change({ overAgeReason })}
          />
        </Field>
      ) : null}
      <Field label="盖章件" hint="公章图片或盖章意见的扫描件；图片会印在申请表上。" name="seal" error={errorAt('seal')}>
        <PhotoGrid label="盖章件" photos={seal} max={1} />
      </Field>
    </ActForm>
  )
}

export function RecommendForm(props: ActFormProps) {
  return <OpinionForm result="recommend" {...props} />
}

export function DeclineForm(props: ActFormProps) {
  return <OpinionForm result="decline" {...props} />
}
