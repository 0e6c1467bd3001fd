import { useWatch } from 'react-hook-form'
import type { RoundView } from '@/domain/contract/rounds'
import { dayOf, daysBetween, isDay, showDay } from '@/domain/rules/shanghai'
import { FormActs } from '@/src/components/form/FormActs'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Choice } from '@/src/ui/Choice'
import { DayPicker } from '@/src/ui/DayPicker'
import { Notice } from '@/src/ui/Notice'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'
import { useNow } from '@/src/ui/useNow'
import { NumberInput } from './NumberInput'
import { useRoundForm, type RoundDraft } from './useRoundForm'
import { Weights } from './Weights'

const OWN_CITY = [
  { value: 'barred' as const, label: '回避本市', hint: '成员不评审本市报送的申请' },
  { value: 'allowed' as const, label: '不回避本市', hint: '仍须回避本人、同单位和亲属' },
]

interface PartProps {
  draft: RoundDraft
  /** Open to applicants already: what was announced stays. */
  isOpen: boolean
}

function Days({ draft, isOpen }: PartProps) {
  const [openOn, closeOn] = useWatch({ control: draft.form.control, name: ['openOn', 'closeOn'] })
  const todayOn = dayOf(useNow())
  const kept = isOpen ? '批次已开放，不能修改' : ''
  return (
    <Card title="时间">
      <FormField of={draft} name="openOn" label="开放日期" hint={kept || '当天 0:00 起可以提交申请'}>
        {(bound) => <DayPicker label="开放日期" startsOn={todayOn} disabled={isOpen} {...bound} />}
      </FormField>
      <FormField
        of={draft}
        name="closeOn"
        label="申请截止日期"
        hint={isOpen ? '当天 24:00 截止；只能延长' : '当天 24:00 截止，以服务器时间为准'}
      >
        {(bound) => <DayPicker label="申请截止日期" min={openOn} startsOn={openOn || todayOn} {...bound} />}
      </FormField>
      <FormField of={draft} name="cityDeadlineOn" label="市级报送截止日期" hint="各市当天 24:00 前整批报送省中心">
        {(bound) => <DayPicker label="市级报送截止日期" min={closeOn} startsOn={closeOn || todayOn} {...bound} />}
      </FormField>
      <FormField
        of={draft}
        name="ageReferenceOn"
        label="年龄计算日"
        hint={kept || '按这一天计算是否超过 65 岁，超过的须有书面理由'}
      >
        {(bound) => <DayPicker label="年龄计算日" startsOn={openOn || todayOn} disabled={isOpen} {...bound} />}
      </FormField>
    </Card>
  )
}

function Judging({ draft }: Pick<PartProps, 'draft'>) {
  return (
    <Card title="评审">
      <FormField of={draft} name="places" label="拟聘人数" optional hint="不填表示不设名额">
        {({ value, onChange, onBlur }) => (
          <NumberInput
            label="拟聘人数"
            maxLength={4}
            value={value ?? Number.NaN}
            onChange={(places) => onChange(Number.isNaN(places) ? null : places)}
            onBlur={onBlur}
          />
        )}
      </FormField>
      <FormField of={draft} name="marksPerCase" label="每件评审人数" hint="每份申请由几位成员分别打分，1 至 15 人">
        {(bound) => <NumberInput label="每件评审人数" maxLength={2} {...bound} />}
      </FormField>
      <FormField of={draft} name="ownCityBarred" label="是否回避本市">
        {({ value, onChange }) => (
          <Choice
            label="是否回避本市"
            options={OWN_CITY}
            value={typeof value === 'boolean' ? (value ? 'barred' : 'allowed') : null}
            onChange={(chosen) => onChange(chosen === 'barred')}
          />
        )}
      </FormField>
      <FormField
        of={draft}
        name="weights"
        label="评分权重"
        hint="四项百分比，合计 100；开始打分后不能再改"
        error="四项都要填写整数，合计应为 100"
      >
        {({ value, onChange }) => <Weights value={value} onChange={onChange} />}
      </FormField>
    </Card>
  )
}

function Told({ draft, isOpen, isNew }: PartProps & { isNew: boolean }) {
  return (
    <Card title="公开说明">
      <FormField of={draft} name="note" label="说明" optional hint="显示在批次公开页面">
        {(bound) => <TextArea label="说明" range={{ max: 1000 }} {...bound} />}
      </FormField>
      <FormField of={draft} name="contact" label="联系方式" hint="显示在批次公开页面，供申请人咨询">
        {(bound) => <TextInput label="联系方式" maxLength={120} placeholder="科室、电话、工作时间" {...bound} />}
      </FormField>
      {isNew ? null : (
        <FormField
          of={draft}
          name="why"
          label="修改原因"
          optional={!isOpen}
          hint={isOpen ? '延长时间的，连同原因显示在批次公开页面' : '记入修改记录'}
        >
          {(bound) => <TextArea label="修改原因" rows={2} range={{ max: 300 }} {...bound} />}
        </FormField>
      )}
    </Card>
  )
}

/** What saving leads to, with the days as chosen; '' until they are. */
function consequence([openOn, closeOn]: readonly [string, string], isOpen: boolean): string {
  if (!isDay(openOn) || !isDay(closeOn) || closeOn < openOn) return ''
  const days = daysBetween(openOn, closeOn) + 1
  const span = `${showDay(openOn)} 0:00 至 ${showDay(closeOn)} 24:00，共 ${days} 天`
  return isOpen ? `保存后申请时间为 ${span}，不能再缩短。` : `保存后所有人可见；${span}，开放后只能延长，不能缩短。`
}

interface RoundFormProps {
  /** The round to change; null for a new one. */
  round: RoundView | null
  onDone: (saved: RoundView) => void
  onCancel: () => void
}

/** Sets a round up, or changes it as far as it still may change. 第六条(一) */
export function RoundForm({ round, onDone, onCancel }: RoundFormProps) {
  const { draft, busy, problem, asksInterval, submit } = useRoundForm(round, onDone)
  const days = useWatch({ control: draft.form.control, name: ['openOn', 'closeOn'] })
  const isOpen = round !== null && round.phase !== 'planned'
  const leadsTo = consequence(days, isOpen)
  return (
    <>
      <Notice words="一般每两年集中申请一次；间隔不足的，保存时会请您说明原因。" />
      <Card>
        <FormField of={draft} name="title" label="批次名称">
          {(bound) => (
            <TextInput label="批次名称" maxLength={60} placeholder="如：2026 年江苏省职业指导专家集中申请" {...bound} />
          )}
        </FormField>
      </Card>
      <Days draft={draft} isOpen={isOpen} />
      <Judging draft={draft} />
      <Told draft={draft} isOpen={isOpen} isNew={round === null} />
      {asksInterval ? (
        <Card title="提前开展">
          <FormField of={draft} name="intervalReason" label="提前开展的原因" hint="第六条(一)：一般每两年集中申请一次">
            {(bound) => <TextArea label="提前开展的原因" range={{ min: 4, max: 300 }} {...bound} />}
          </FormField>
        </Card>
      ) : null}
      <Trouble problem={problem} />
      {leadsTo ? <Notice tone="warn" words={leadsTo} /> : null}
      <FormActs saved={draft.saved}>
        <Button busy={busy} onClick={submit}>
          {round ? '保存修改' : '设置批次'}
        </Button>
        <Button look="secondary" onClick={onCancel}>
          取消
        </Button>
      </FormActs>
    </>
  )
}
