import { useWatch } from 'react-hook-form'
import { CITIES } from '@/domain/rules/cities'
import { KEY_GROUPS } from '@/domain/rules/keyGroups'
import type { Me } from '@/src/me'
import { back } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Choice } from '@/src/ui/Choice'
import { optionsOf } from '@/src/ui/options'
import { Select } from '@/src/ui/Select'
import { TextInput } from '@/src/ui/TextInput'
import { FormActs } from '@/src/components/form/FormActs'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { Consent } from './Consent'
import { PRIVACY_NOTICE } from './notice'
import { useRegister } from './useRegister'

const KINDS = [
  { value: 'seeker' as const, label: '劳动者', hint: '求职、就业、创业的个人' },
  { value: 'employer' as const, label: '用人单位', hint: '代表单位咨询招聘、用工' },
]

/** What only one of the two kinds is asked. 第三条 */
function KindFields({ draft }: Pick<ReturnType<typeof useRegister>, 'draft'>) {
  const kind = useWatch({ control: draft.form.control, name: 'kind' })
  if (kind === 'employer') {
    return (
      <FormField of={draft} name="unit" label="单位名称" hint="专家看到的是单位名称，不是您的姓名">
        {({ value, ...bound }) => (
          <TextInput label="单位名称" value={value ?? ''} placeholder="营业执照上的全称" maxLength={80} {...bound} />
        )}
      </FormField>
    )
  }
  if (kind !== 'seeker') return null
  return (
    <FormField
      of={draft}
      name="keyGroups"
      label="是否属于重点群体"
      optional
      hint="自愿填写，只用于统计，不向其他用户显示"
    >
      {({ value, onChange }) => (
        <Chips label="重点群体" options={optionsOf(KEY_GROUPS)} value={value ?? []} onChange={onChange} />
      )}
    </FormField>
  )
}

/** Registers a person, or changes the registration of `known`. */
export function RegisterForm({ known }: { known: Me | null }) {
  const { draft, busy, problem, submit } = useRegister(known)
  const phoneHint = known
    ? `现在登记的是 ${known.phoneMasked}，请再填一次以确认`
    : '用于接收咨询进展；专家看不到，除非双方都同意'
  return (
    <>
      <FormField of={draft} name="kind" label="您是">
        {({ value, onChange }) => <Choice label="您是" options={KINDS} value={value ?? null} onChange={onChange} />}
      </FormField>
      <FormField of={draft} name="name" label="姓名">
        {(bound) => <TextInput label="姓名" placeholder="请填写真实姓名" maxLength={40} {...bound} />}
      </FormField>
      <FormField of={draft} name="phone" label="手机号" hint={phoneHint}>
        {(bound) => <TextInput label="手机号" type="phone" placeholder="11 位手机号" maxLength={20} {...bound} />}
      </FormField>
      <KindFields draft={draft} />
      <FormField of={draft} name="city" label="所在城市" optional hint="提问时自动带出，并找到本市值班台">
        {({ value, onChange }) => (
          <Select label="所在城市" options={optionsOf(CITIES)} value={value ?? null} onChange={onChange} />
        )}
      </FormField>
      {known ? null : (
        <FormField of={draft} name="agreedTo" label="个人信息怎么用" error="请阅读后勾选“我已阅读并同意”">
          {({ value, onChange }) => (
            <Consent agreed={value !== ''} onChange={(agreed) => onChange(agreed ? PRIVACY_NOTICE.version : '')} />
          )}
        </FormField>
      )}
      <Trouble problem={problem} />
      <FormActs saved={draft.saved}>
        <Button busy={busy} onClick={submit}>
          {known ? '保存' : '同意并登记'}
        </Button>
        <Button look="quiet" onClick={() => back('home')}>
          {known ? '不改了' : '暂不登记'}
        </Button>
      </FormActs>
    </>
  )
}
