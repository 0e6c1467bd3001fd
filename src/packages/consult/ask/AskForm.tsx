import { Switch } from '@tarojs/components'
import { CITIES } from '@/domain/rules/cities'
import { SETTINGS } from '@/domain/rules/settings'
import { PhotoGrid } from '@/src/components/PhotoGrid'
import { open } from '@/src/pages'
import type { Problem } from '@/src/refused'
import { COLOURS } from '@/src/theme/tokens'
import { Button } from '@/src/ui/Button'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { optionsOf } from '@/src/ui/options'
import { Row } from '@/src/ui/Row'
import { Select } from '@/src/ui/Select'
import { Skeleton } from '@/src/ui/Skeleton'
import { TextArea } from '@/src/ui/TextArea'
import { spoken } from '@/src/ui/a11y'
import { FormActs } from '@/src/components/form/FormActs'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { slotOf } from './askLink'
import { More } from './More'
import { Topic } from './Topic'
import { type Asking, type AskOptions, useAsk } from './useAsk'
import { useKeptPictures } from './useKeptPictures'

const ASK_ELSEWHERE: readonly Problem['code'][] = ['EXPERT_AWAY', 'EXPERT_GONE', 'BLOCKED', 'OWN_QUESTION']
const DAYS = SETTINGS.answerWithinWorkingDays.value

function whoAnswers(expertId: string, name: string): string {
  if (!expertId) return `由一位同领域专家认领答复，${DAYS} 个工作日内无人认领会转给您所在城市的值班台。`
  return `向 ${name || '这位专家'} 提问，${DAYS} 个工作日内没有答复会自动转给同领域专家。`
}

function wayOut({ problem, toField }: Asking) {
  if (!problem) return undefined
  if (problem.code === 'TOO_MANY_OPEN') return { label: '看我的咨询', onClick: () => open('myConsultations') }
  return ASK_ELSEWHERE.includes(problem.code) ? { label: '改问同领域专家', onClick: toField } : undefined
}

function Question({ asking }: { asking: Asking }) {
  const { draft, photos } = asking
  return (
    <>
      <FormField of={draft} name="summary" label="问题摘要" hint="一两句话说清您的情况和想问的事">
        {(bound) => (
          <TextArea
            label="问题摘要"
            placeholder="例如：我 52 岁，做了 20 年纺织，厂里停产了，想知道能转什么岗位。"
            range={{ min: 4, max: 250 }}
            {...bound}
          />
        )}
      </FormField>
      <FormField of={draft} name="details" label="详细情况" optional hint="请不要写身份证号、银行卡号">
        {({ value, ...bound }) => <TextArea label="详细情况" value={value ?? ''} range={{ max: 2000 }} {...bound} />}
      </FormField>
      <Field label="图片" optional hint="简历、通知等，最多 3 张；只有您和答复的专家能看">
        <PhotoGrid label="图片" photos={photos} max={3} />
      </Field>
    </>
  )
}

function Form({ link, files, onSent }: AskOptions) {
  const asking = useAsk({ link, files, onSent })
  const { draft, photos, busy, problem, expertId } = asking
  const way = wayOut(asking)
  return (
    <>
      <Notice words={whoAnswers(expertId, link.expertName)} />
      <Topic asking={asking} />
      <Question asking={asking} />
      <FormField of={draft} name="city" label="所在城市">
        {({ value, onChange }) => (
          <Select label="所在城市" options={optionsOf(CITIES)} value={value ?? null} onChange={onChange} />
        )}
      </FormField>
      <More asking={asking} />
      <FormField of={draft} name="hideName" label="姓名">
        {({ value, onChange }) => {
          const words = value ? '对方只看到“一位劳动者”或“一家用人单位”' : '个人只显示姓，如“张*”；单位显示名称'
          const toggle = (
            <Switch
              checked={value}
              color={COLOURS.primary}
              onChange={(event) => onChange(event.detail.value)}
              {...spoken('checkbox', '不显示我的姓名', { checked: value })}
            />
          )
          return <Row title="不显示我的姓名" note={words} end={toggle} />
        }}
      </FormField>
      {photos.failed > 0 ? (
        <Notice tone="warn" words={`有 ${photos.failed} 张图片没有传上，提交时不会带上；可点图片重试。`} />
      ) : null}
      <Trouble problem={problem} {...(way ? { action: way } : {})} />
      <FormActs saved={draft.saved}>
        <Button
          busy={busy}
          onClick={asking.submit}
          {...(photos.sending > 0 ? { reason: `还有 ${photos.sending} 张图片正在上传，请稍候` } : {})}
        >
          提交问题
        </Button>
      </FormActs>
    </>
  )
}

/** The form of a question, with what was written and chosen before. 第九条(三), 第十条(一) */
export function AskForm({ link, onSent }: Omit<AskOptions, 'files'>) {
  const files = useKeptPictures(slotOf(link))
  return files ? <Form link={link} files={files} onSent={onSent} /> : <Skeleton />
}
