import { useWatch } from 'react-hook-form'
import { SEATS } from '@/domain/contract/panel'
import { CITIES } from '@/domain/rules/cities'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Choice } from '@/src/ui/Choice'
import { optionsOf } from '@/src/ui/options'
import { Select } from '@/src/ui/Select'
import { Sheet } from '@/src/ui/Sheet'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'
import type { Member } from './memberWords'
import { useMemberForm, type MemberDraft } from './useMemberForm'

const STANDINGS = [
  { value: 'candidate' as const, label: '进备选库', hint: '由随机抽取决定是否进组' },
  { value: 'seated' as const, label: '直接进组', hint: '保存后生成加入链接' },
]
const SOMEWHERE_ELSE = 'none' as const

function Person({ draft, phoneHint }: { draft: MemberDraft; phoneHint: string }) {
  return (
    <>
      <FormField of={draft} name="name" label="姓名">
        {(bound) => <TextInput label="姓名" maxLength={30} {...bound} />}
      </FormField>
      <FormField of={draft} name="unit" label="所在单位" hint="写全称，用来找出同单位的申请人">
        {(bound) => <TextInput label="所在单位" maxLength={60} {...bound} />}
      </FormField>
      <FormField of={draft} name="phone" label="手机号" hint={phoneHint}>
        {(bound) => <TextInput label="手机号" type="phone" maxLength={20} {...bound} />}
      </FormField>
      <FormField of={draft} name="city" label="所在城市" optional hint="批次设了回避本市的，按这一项回避">
        {({ value, onChange }) => (
          <Select
            label="所在城市"
            options={[{ value: SOMEWHERE_ELSE, label: '省级单位或外省' }, ...optionsOf(CITIES)]}
            value={value ?? SOMEWHERE_ELSE}
            onChange={(city) => onChange(city === SOMEWHERE_ELSE ? null : city)}
          />
        )}
      </FormField>
      <FormField of={draft} name="relatives" label="申请人中的亲属" optional hint="写姓名；本人加入时还会再声明一次">
        {(bound) => <TextArea label="申请人中的亲属" rows={2} range={{ max: 200 }} {...bound} />}
      </FormField>
    </>
  )
}

interface MemberFormProps {
  roundId: string
  /** Whose data are corrected; null for somebody new. */
  member: Member | null
  onClose: () => void
}

/** Takes somebody into the panel, or corrects what is known of a member. 第六条(三) */
export function MemberForm({ roundId, member, onClose }: MemberFormProps) {
  const { draft, busy, problem, submit } = useMemberForm(roundId, member, onClose)
  const standing = useWatch({ control: draft.form.control, name: 'standing' })
  const actions = (
    <Button busy={busy} onClick={submit}>
      {member ? '保存' : '添加'}
    </Button>
  )
  return (
    <Sheet open title={member ? `修改${member.name}的信息` : '添加成员'} onClose={onClose} actions={actions}>
      {member ? null : (
        <FormField of={draft} name="standing" label="怎样进组">
          {({ value, onChange }) => (
            <Choice label="怎样进组" options={STANDINGS} value={value ?? null} onChange={onChange} />
          )}
        </FormField>
      )}
      {standing === 'candidate' ? null : (
        <FormField of={draft} name="seat" label="席位" hint="组长、秘书各一人；秘书不评分，不计入到会人数">
          {({ value, onChange }) => (
            <Chips
              single
              label="席位"
              options={optionsOf(SEATS)}
              value={[value]}
              onChange={([seat]) => seat && onChange(seat)}
            />
          )}
        </FormField>
      )}
      <Person
        draft={draft}
        phoneHint={member ? `现在是 ${member.phoneMasked}，请再填一次以确认` : '同一手机号只能添加一次'}
      />
      <Trouble problem={problem} />
    </Sheet>
  )
}
