import { useState } from 'react'
import { INDUSTRIES } from '@/domain/rules/industries'
import { KEY_GROUPS } from '@/domain/rules/keyGroups'
import { SERVICE_MODES } from '@/domain/rules/serviceModes'
import { SPECIALTIES } from '@/domain/rules/specialties'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { optionsOf } from '@/src/ui/options'
import { Select } from '@/src/ui/Select'
import { FormField } from '@/src/components/form/FormField'
import type { Asking } from './useAsk'

/** For finding somebody in the pool; a question to one expert needs neither. */
function FieldOfQuestion({ draft }: Pick<Asking, 'draft'>) {
  return (
    <>
      <FormField of={draft} name="specialty" label="专业领域" optional hint="帮您找到更对口的专家">
        {({ value, onChange }) => (
          <Select label="专业领域" options={optionsOf(SPECIALTIES)} value={value ?? null} onChange={onChange} />
        )}
      </FormField>
      <FormField of={draft} name="industry" label="所在行业" optional>
        {({ value, onChange }) => (
          <Select label="所在行业" options={optionsOf(INDUSTRIES)} value={value ?? null} onChange={onChange} />
        )}
      </FormField>
    </>
  )
}

/** What helps but is not needed, folded away until it is wanted. */
export function More({ asking }: { asking: Asking }) {
  const { draft, expertId, kind } = asking
  const { specialty, industry, mode, keyGroups = [] } = draft.form.getValues()
  const [shown, setShown] = useState(Boolean(specialty ?? industry ?? mode) || keyGroups.length > 0)
  if (!shown) {
    return (
      <Button look="quiet" onClick={() => setShown(true)}>
        补充更多信息（选填）
      </Button>
    )
  }
  return (
    <>
      <FormField of={draft} name="mode" label="希望的服务方式" optional>
        {({ value, onChange }) => (
          <Chips
            single
            label="希望的服务方式"
            options={optionsOf(SERVICE_MODES)}
            value={value ? [value] : []}
            onChange={([chosen]) => onChange(chosen)}
          />
        )}
      </FormField>
      {expertId ? null : <FieldOfQuestion draft={draft} />}
      {kind === 'seeker' ? (
        <FormField
          of={draft}
          name="keyGroups"
          label="是否属于重点群体"
          optional
          hint="由您自己声明；答复您的专家填写服务日志时可以看到，只用于统计，不公开"
        >
          {({ value, onChange }) => (
            <Chips label="重点群体" options={optionsOf(KEY_GROUPS)} value={value ?? []} onChange={onChange} />
          )}
        </FormField>
      ) : null}
    </>
  )
}
